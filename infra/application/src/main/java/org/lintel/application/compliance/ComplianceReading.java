package org.lintel.application.compliance;

import java.util.Optional;

import org.lintel.application.compliance.ComplianceAsOf.Answering;
import org.lintel.application.security.User;
import org.lintel.language.Role;
import org.lintel.language.SessionId;
import org.lintel.views.compliance.Breakdown;
import org.lintel.views.compliance.BureauView;
import org.lintel.views.compliance.Catalogue;
import org.lintel.views.compliance.Compliance;
import org.lintel.views.compliance.ComplianceHistory;
import org.lintel.views.compliance.ComplianceReport;
import org.lintel.views.compliance.Evidence;
import org.lintel.views.compliance.Grouping;

/**
 * inv-31: the one way to the view of compliance, for the API, pages, files and paper alike: an auditor gets all of it, and whoever else may read it what the
 * Bureau may see.
 */
final class ComplianceReading {
    private final Compliance compliance;
    private final BureauView forTheBureau;
    private final Answering answering;
    private final Catalogue catalogue;
    private final boolean everything;

    private ComplianceReading(Answering answering, Catalogue catalogue, boolean everything) {
        this.compliance = answering.view();
        this.forTheBureau = new BureauView(answering.view());
        this.answering = answering;
        this.catalogue = catalogue;
        this.everything = everything;
    }

    /** @param catalogue the version in force at the moment that is asked about */
    static ComplianceReading of(Answering answering, Catalogue catalogue, User reader) {
        return new ComplianceReading(answering, catalogue, reader.is(Role.AUD));
    }

    Catalogue catalogue() {
        return catalogue;
    }

    ComplianceReport report(SessionId session) {
        return everything
                ? compliance.report(session, catalogue, answering.moment())
                : forTheBureau.report(session, catalogue, answering.moment());
    }

    ComplianceHistory history(SessionId session) {
        return everything
                ? compliance.history(session, catalogue, answering.moment())
                : forTheBureau.history(session, catalogue, answering.moment());
    }

    /** @return {@link Evidence} for auditors, its {@link Evidence.Summary} for everybody else */
    Optional<?> evidence(SessionId session, String guideline) {
        return everything
                ? compliance.evidence(session, catalogue, guideline, answering.moment())
                : forTheBureau.evidence(session, catalogue, guideline, answering.moment());
    }

    Optional<Breakdown> breakdown(SessionId session, String guideline, Grouping by) {
        return everything
                ? compliance.breakdown(session, catalogue, guideline, by, answering.moment())
                : forTheBureau.breakdown(session, catalogue, guideline, by, answering.moment());
    }
}
