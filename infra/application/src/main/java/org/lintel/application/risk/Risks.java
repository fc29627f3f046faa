package org.lintel.application.risk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.application.delegate.RecordedDelegates;
import org.lintel.application.edge.CommandDesk;
import org.lintel.application.edge.Sender;
import org.lintel.application.pages.PageLanguage;
import org.lintel.application.sealing.Opener;
import org.lintel.application.sealing.Opening;
import org.lintel.application.security.Fingerprints;
import org.lintel.application.wiring.RecordedHistory;
import org.lintel.application.wiring.Views;
import org.lintel.decisions.History;
import org.lintel.decisions.risk.OpenRisks;
import org.lintel.language.FreeText;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Role;
import org.lintel.language.SealedField;
import org.lintel.language.SessionId;
import org.lintel.language.Tags;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateNominated;
import org.lintel.language.delegate.DelegateState;
import org.lintel.language.delegate.Person;
import org.lintel.language.delegate.PersonAsked;
import org.lintel.language.risk.RiskAssessed;
import org.lintel.language.risk.RiskKey;
import org.lintel.views.delegates.DelegateRow;
import org.lintel.views.delegates.DelegatesPage;
import org.lintel.views.delegates.DelegatesQuery;
import org.springframework.stereotype.Component;

/**
 * Who of a session is at risk, or asked for a focal point. It is sealed of everybody alike, so everybody's is opened to find them, which is recorded as one
 * reading of the session before it begins (inv-30).
 */
@Component
final class Risks {
    /** Of delegates looked at in one call; some microseconds and one read each. */
    private static final int LOOKED_AT = DelegatesQuery.LARGEST_PAGE;

    private final CommandDesk desk;
    private final Views views;
    private final RecordedDelegates recorded;
    private final Opening opening;
    private final Fingerprints fingerprints;
    private final RecordedHistory recordedHistory;

    Risks(CommandDesk desk, Views views, RecordedDelegates recorded, Opening opening, Fingerprints fingerprints,
            RecordedHistory recordedHistory) {
        this.desk = desk;
        this.views = views;
        this.recorded = recorded;
        this.opening = opening;
        this.fingerprints = fingerprints;
        this.recordedHistory = recordedHistory;
    }

    /** Something that a person asked of a focal point, in their own words where they left some. */
    record AskedForFocalPoint(Instant at, FreeText howToReach, Instant answerBy) {}

    record Assessment(Instant at, FreeText outcome) {}

    /**
     * A person whose risk is to be assessed, or was.
     *
     * @param givenName null where it was erased, like {@code familyName}
     * @param nominatedAtRisk whether the nomination says that they are at risk
     */
    record AtRisk(String delegateId, DelegateState state, @Nullable String givenName, @Nullable String familyName, boolean nominatedAtRisk,
            List<AskedForFocalPoint> asked, List<Assessment> assessments) {
        @Override
        public String toString() {
            return "AtRisk[withheld]";
        }
    }

    /** @param next where to go on, or null */
    record AtRiskPage(List<AtRisk> items, @Nullable Long next) {}

    /** @param after where the page before ended, or null to begin */
    AtRiskPage page(SessionId session, @Nullable Long after, Sender focalPoint) {
        desk.carryOut(new OpenRisks(session, focalPoint.as(Role.FP)), new Sender(focalPoint.user(), null));
        DelegatesPage page = views.delegates().now().page(new DelegatesQuery(session, null, null, null, after, LOOKED_AT));
        List<AtRisk> found = new ArrayList<>();
        for (DelegateRow row : page.items()) {
            AtRisk one = atRisk(row);
            if (one.nominatedAtRisk || !one.asked.isEmpty()) {
                found.add(one);
            }
        }
        return new AtRiskPage(found, page.next());
    }

    private AtRisk atRisk(DelegateRow row) {
        DelegateId delegate = row.delegate();
        History history = recorded.historyOf(delegate);
        Opener open = opening.everything(delegate, PageLanguage.present());
        DelegateNominated nomination = history.events(DelegateNominated.class).findFirst().orElseThrow();
        boolean atRisk = Boolean.TRUE.equals(open.atRisk(nomination.atRisk()));
        List<AskedForFocalPoint> asked = history.recorded().stream().flatMap(one -> asked(one, open)).toList();
        Person person = atRisk || !asked.isEmpty() ? open.person(nomination.person()) : null;
        return new AtRisk(delegate.value(), row.state(), person == null ? null : person.givenName(),
                person == null ? null : person.familyName(), atRisk, asked,
                atRisk || !asked.isEmpty() ? assessments(fingerprints.riskTo(delegate, nomination.host().session())) : List.of());
    }

    private static Stream<AskedForFocalPoint> asked(RecordedEvent recorded, Opener open) {
        if (!(recorded.event() instanceof PersonAsked asked)) {
            return Stream.empty();
        }
        FreeText howToReach = open.evenText(asked.forFocalPoint(), SealedField.FOCAL_POINT_ASKED);
        return howToReach == null
                ? Stream.empty()
                : Stream.of(new AskedForFocalPoint(recorded.occurredAt(), howToReach, asked.answerBy()));
    }

    private List<Assessment> assessments(RiskKey risk) {
        Opener open = opening.assessment(risk, PageLanguage.present());
        return recordedHistory.with(Tags.risk(risk)).recorded().stream().filter(one -> one.event() instanceof RiskAssessed)
                .map(one -> new Assessment(one.occurredAt(), open.text(((RiskAssessed) one.event()).outcome(), SealedField.RISK_OUTCOME)))
                .toList();
    }
}
