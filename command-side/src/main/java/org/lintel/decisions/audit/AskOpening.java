package org.lintel.decisions.audit;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.Tags;
import org.lintel.language.audit.OpeningAsked;
import org.lintel.language.audit.OpeningId;
import org.lintel.language.audit.SampleId;
import org.lintel.language.audit.SampledDecision;
import org.lintel.language.session.SessionConvened;

/**
 * inv-30: an auditor asks to be shown the reasons of a decision that was drawn, and says for what. It can be approved and used for as long as another
 * person has for the review of an exceptional access. Refused as {@code not-sampled}; as {@code seed-chosen}; as {@code auditor-involved}; as
 * {@code no-reasons} where the decision has none; as {@code reasons-erased}; and as {@code opening-waiting} while another opening of the same is waiting.
 */
public record AskOpening(OpeningId opening, SampleId sample, long position, Sealed<FreeText> purpose, Actor by) implements SampleCommand {
    private static final Refusal NO_REASONS = new Refusal("no-reasons", "This decision was given without reasons.",
            "Look at the steps before it in the file.");
    private static final Refusal WAITING = new Refusal("opening-waiting", "Somebody has asked for this, and it is still waiting.",
            "Wait until it is used or its time is over.");
    static final Refusal ERASED = new Refusal("reasons-erased", "The reasons of this decision were erased.",
            "What stays in clear is in the history.");

    @Override
    public Boundary[] alsoDependsOn(Sample drawn) {
        return Stream.concat(Stream.of(KeptTexts.boundary(drawn.decision(position))),
                Stream.of(Boundary.of(new Boundary.Criterion(Tags.session(drawn.drawn().session()), Set.of(SessionConvened.class)))))
                .toArray(Boundary[]::new);
    }

    @Override
    public Decision decide(Sample drawn, History history, Circumstances circumstances) {
        SampledDecision on = drawn.decision(position);
        return Decision
                .provided(drawn.includes(position), drawn.isDrawnByLot(), drawn.isAuditedBy(by, position, history),
                        Rule.that(() -> hasReasons(on), NO_REASONS),
                        Rule.that(() -> !KeptTexts.areErased(on, history), ERASED),
                        Rule.that(() -> drawn.openings(position).stream().noneMatch(one -> one.isWaiting(circumstances.now())), WAITING))
                .then(() -> new OpeningAsked(opening, sample, position, purpose, until(drawn, history, circumstances), by));
    }

    private static boolean hasReasons(@Nullable SampledDecision on) {
        return on != null && on.hasReasons();
    }

    private static Instant until(Sample drawn, History history, Circumstances circumstances) {
        SessionConvened session = history.events(SessionConvened.class).filter(one -> one.session().equals(drawn.drawn().session()))
                .findFirst().orElseThrow();
        return session.calendar().after(circumstances.now(), circumstances.inForce().access().reviewWorkingDays());
    }
}
