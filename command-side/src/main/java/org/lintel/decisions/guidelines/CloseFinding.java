package org.lintel.decisions.guidelines;

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
import org.lintel.language.Tags;
import org.lintel.language.guidelines.DocumentSymbol;
import org.lintel.language.guidelines.FindingClosed;
import org.lintel.language.guidelines.FindingId;
import org.lintel.language.guidelines.FindingOutcome;
import org.lintel.language.guidelines.FindingRecorded;

/**
 * What a finding asked for has been done. Refused as {@code finding-not-open} where nothing was amiss or it is closed already; and as
 * {@code finding-of-auditors} where somebody else would say for auditors that they are content.
 */
public record CloseFinding(FindingId finding, @Nullable DocumentSymbol document, Actor by) implements Command {
    private static final Refusal NOT_OPEN = new Refusal("finding-not-open", "This finding is not open.",
            "There is nothing left to do about it.");
    private static final Refusal OF_AUDITORS = new Refusal("finding-of-auditors", "What auditors found, only auditors close.",
            "Tell them what was done.");

    @Override
    public Boundary boundary(History known) {
        return Boundary.of(Tags.finding(finding));
    }

    @Override
    public Decision decide(History history, Circumstances circumstances) {
        FindingRecorded recorded = history.events(FindingRecorded.class).filter(one -> one.finding().equals(finding)).findFirst()
                .orElse(null);
        if (recorded == null) {
            return new Decision.NotFound();
        }
        return Decision
                .provided(Rule.that(() -> isOpen(recorded, history), NOT_OPEN),
                        Rule.that(() -> recorded.by().role() != Role.AUD || by.role() == Role.AUD, OF_AUDITORS))
                .then(() -> new FindingClosed(finding, document, by));
    }

    private boolean isOpen(FindingRecorded recorded, History history) {
        return recorded.outcome() == FindingOutcome.NOT_KEPT
                && history.events(FindingClosed.class).noneMatch(one -> one.finding().equals(finding));
    }
}
