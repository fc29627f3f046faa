package org.lintel.decisions.audit;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.language.audit.OpeningApproved;
import org.lintel.language.audit.OpeningAsked;
import org.lintel.language.audit.OpeningEvent;
import org.lintel.language.audit.ReasonsOpened;
import org.lintel.language.audit.SampleEvent;

/**
 * How far one opening has come.
 *
 * @param approved null while nobody agreed
 */
record Opening(OpeningAsked asked, @Nullable OpeningApproved approved, boolean opened) {
    private static final Refusal EXPIRED = new Refusal("opening-expired", "The time for this is over.", "Ask once more.");
    private static final Refusal OPENED = new Refusal("already-opened", "These reasons were shown already, and they are shown once.",
            "Ask once more, with a purpose.");

    static Opening of(OpeningAsked asked, List<SampleEvent> happened) {
        List<OpeningEvent> own = happened.stream().filter(OpeningEvent.class::isInstance).map(OpeningEvent.class::cast)
                .filter(one -> one.opening().equals(asked.opening())).toList();
        return new Opening(asked,
                own.stream().filter(OpeningApproved.class::isInstance).map(OpeningApproved.class::cast).findFirst().orElse(null),
                own.stream().anyMatch(ReasonsOpened.class::isInstance));
    }

    boolean isWaiting(Instant now) {
        return !opened && !now.isAfter(asked.until());
    }

    /** inv-30: what was asked for is shown once. */
    Rule isUnused() {
        return Rule.that(() -> !opened, OPENED);
    }

    Rule isInTime(Circumstances circumstances) {
        return Rule.that(() -> !circumstances.now().isAfter(asked.until()), EXPIRED);
    }
}
