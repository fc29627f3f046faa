package org.lintel.decisions.guidelines;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Command;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.language.Actor;
import org.lintel.language.Role;
import org.lintel.language.SessionId;
import org.lintel.language.Tags;
import org.lintel.language.guidelines.DocumentSymbol;
import org.lintel.language.guidelines.FindingId;
import org.lintel.language.guidelines.FindingKind;
import org.lintel.language.guidelines.FindingOutcome;
import org.lintel.language.guidelines.FindingRecorded;
import org.lintel.language.guidelines.GuidelineId;
import org.lintel.language.guidelines.ReviewedSample;
import org.lintel.language.session.SessionConvened;

/**
 * An officer or an auditor records what was found from outside. The session, where there is one, is known. Refused as {@code guideline-unknown}; as
 * {@code finding-in-the-future} where it was learnt of later than now; and as {@code audit-of-auditors} where somebody else says what auditors found.
 *
 * @param session null where it is about no particular one
 * @param catalogued the guidelines of the catalogue in force
 */
public record RecordFinding(FindingId finding, @Nullable SessionId session, GuidelineId guideline, FindingKind kind, FindingOutcome outcome,
        @Nullable ReviewedSample sample, @Nullable Instant learntAt, @Nullable DocumentSymbol document, Set<String> catalogued,
        Actor by) implements Command {
    private static final Refusal UNKNOWN = new Refusal("guideline-unknown", "The catalogue in force has no such guideline.",
            "Look up its number in the catalogue.");
    private static final Refusal IN_THE_FUTURE = new Refusal("finding-in-the-future", "Nothing can be learnt of later than now.",
            "Give the moment at which it was learnt of, in UTC.");

    private static final Refusal OF_AUDITORS = new Refusal("audit-of-auditors", "What an audit found, only auditors record.",
            "Record it as a self-report, or ask an auditor to record it.");

    public RecordFinding {
        catalogued = Set.copyOf(catalogued);
    }

    @Override
    public Boundary boundary(History known) {
        Boundary own = Boundary.of(Tags.finding(finding));
        return session == null
                ? own
                : own.and(Boundary.of(new Boundary.Criterion(Tags.session(session), Set.of(SessionConvened.class))));
    }

    @Override
    public Decision decide(History history, Circumstances circumstances) {
        if (session != null && history.events(SessionConvened.class).noneMatch(one -> one.session().equals(session))) {
            return new Decision.NotFound();
        }
        return Decision
                .provided(Rule.that(() -> catalogued.contains(guideline.value()), UNKNOWN),
                        Rule.that(() -> learntAt == null || !learntAt.isAfter(circumstances.now()), IN_THE_FUTURE),
                        Rule.that(() -> kind != FindingKind.AUDIT || by.role() == Role.AUD, OF_AUDITORS))
                .then(() -> new FindingRecorded(finding, session, guideline, kind, outcome, sample, learntAt, document, by));
    }
}
