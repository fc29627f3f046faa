package org.lintel.application.compliance;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.lintel.views.compliance.DataQuality;
import org.lintel.views.compliance.Distribution;
import org.lintel.views.compliance.Grouping;
import org.lintel.views.compliance.Trend;
import org.lintel.views.missed.MissedCount;

/**
 * inv-31: the one way to the view of compliance, for the API, pages, files and paper alike: an auditor gets all of it, and whoever else may read it what the
 * Bureau may see.
 */
final class ComplianceReading {
    private final Answering answering;
    private final Catalogue catalogue;
    private final boolean everything;
    /** Read once each, however much is asked about a session. */
    private final Map<SessionId, Compliance> read = new HashMap<>();

    private ComplianceReading(Answering answering, Catalogue catalogue, boolean everything) {
        this.answering = answering;
        this.catalogue = catalogue;
        this.everything = everything;
    }

    /** @param catalogue the version in force at the moment that is asked about */
    static ComplianceReading of(Answering answering, Catalogue catalogue, User reader) {
        return new ComplianceReading(answering, catalogue, reader.is(Role.AUD));
    }

    /** @return what the Bureau is given, whoever reads it: for an auditor who checks a paper of the Bureau's */
    ComplianceReading asTheBureau() {
        return new ComplianceReading(answering, catalogue, false);
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** @return of which it speaks */
    Instant moment() {
        return answering.moment();
    }

    ComplianceReport report(SessionId session) {
        return everything
                ? of(session).report(session, catalogue, answering.moment())
                : new BureauView(of(session)).report(session, catalogue, answering.moment());
    }

    ComplianceHistory history(SessionId session) {
        return everything
                ? of(session).history(session, catalogue, answering.moment())
                : new BureauView(of(session)).history(session, catalogue, answering.moment());
    }

    /** @return {@link org.lintel.views.compliance.Evidence} for auditors, its summary for everybody else */
    Optional<?> evidence(SessionId session, String guideline) {
        return everything
                ? of(session).evidence(session, catalogue, guideline, answering.moment())
                : new BureauView(of(session)).evidence(session, catalogue, guideline, answering.moment());
    }

    Optional<Breakdown> breakdown(SessionId session, String guideline, Grouping by) {
        return everything
                ? of(session).breakdown(session, catalogue, guideline, by, answering.moment())
                : new BureauView(of(session)).breakdown(session, catalogue, guideline, by, answering.moment());
    }

    /** @param most how many days are told at most */
    Optional<Trend> trend(SessionId session, String control, int most) {
        return everything
                ? of(session).trend(session, catalogue, control, answering.moment(), most)
                : new BureauView(of(session)).trend(session, catalogue, control, answering.moment(), most);
    }

    Optional<Distribution> distribution(SessionId session, String control) {
        return everything
                ? of(session).distribution(session, catalogue, control, answering.moment())
                : new BureauView(of(session)).distribution(session, catalogue, control, answering.moment());
    }

    DataQuality quality(SessionId session) {
        return everything
                ? of(session).quality(session, catalogue, answering.moment())
                : new BureauView(of(session)).quality(session, catalogue, answering.moment());
    }

    /** @return how often time limits were missed for each reason by then; everybody who reads of compliance may know all of it */
    List<MissedCount> delays(SessionId session) {
        return of(session).delays(session);
    }

    private Compliance of(SessionId session) {
        return read.computeIfAbsent(session, answering.view()::of);
    }
}
