package org.lintel.decisions.audit;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.language.Actor;
import org.lintel.language.Event;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.audit.FollowUpClosed;
import org.lintel.language.audit.OpeningAsked;
import org.lintel.language.audit.OpeningId;
import org.lintel.language.audit.ResultRecorded;
import org.lintel.language.audit.SampleDrawn;
import org.lintel.language.audit.SampleEvent;
import org.lintel.language.audit.SampleId;
import org.lintel.language.audit.SampledDecision;
import org.lintel.language.delegate.DelegateEvent;

/** One sample, and what became of it. */
record Sample(SampleDrawn drawn, List<SampleEvent> happened) {
    private static final Refusal NOT_SAMPLED = new Refusal("not-sampled", "This decision is not in the sample.",
            "Choose one of those that were drawn.");
    private static final Refusal CHOSEN = new Refusal("seed-chosen",
            "Who asked for this sample gave the seed, and could choose what was drawn; reasons are opened only where the log's own seed drew.",
            "Ask for a sample without a seed.");
    private static final Refusal INVOLVED = new Refusal("auditor-involved",
            "You took a step in this yourself, so you do not audit it.", "Leave it to another auditor.");

    /** @return null where there is none of this id, or it was asked for and not drawn yet */
    static @Nullable Sample from(History history, SampleId id) {
        List<SampleEvent> events = history.events(SampleEvent.class).filter(one -> one.sample().equals(id)).toList();
        return events.stream().filter(SampleDrawn.class::isInstance).map(SampleDrawn.class::cast).findFirst()
                .map(drawn -> new Sample(drawn, events)).orElse(null);
    }

    /** @return null where it was not drawn */
    @Nullable
    SampledDecision decision(long position) {
        return drawn.drawn().stream().filter(one -> one.position() == position).findFirst().orElse(null);
    }

    /** inv-30: what was not drawn cannot be looked into. */
    Rule includes(long position) {
        return Rule.that(() -> decision(position) != null, NOT_SAMPLED);
    }

    /** inv-30: by a seed of one's own whoever gives it can choose what is drawn, and so whose reasons are read. */
    Rule isDrawnByLot() {
        return Rule.that(() -> !drawn.ownSeed(), CHOSEN);
    }

    /** inv-30: nobody audits a decision on a file or a delegate in which they took a step, in whatever capacity. */
    Rule isAuditedBy(Actor by, long position, History history) {
        SampledDecision on = decision(position);
        return Rule.that(() -> on == null || ofSubject(on, history).noneMatch(one -> one.by().id().equals(by.id())), INVOLVED);
    }

    private static Stream<? extends Event> ofSubject(SampledDecision on, History history) {
        return on.concernsADelegate()
                ? history.events(DelegateEvent.class).filter(one -> one.concerned().contains(on.subject().asDelegate()))
                : history.events(AccreditationEvent.class).filter(one -> one.accreditation().equals(on.subject().asFile()));
    }

    /** @return null where nothing was said of it yet */
    @Nullable
    ResultRecorded result(long position) {
        return happened.stream().filter(ResultRecorded.class::isInstance).map(ResultRecorded.class::cast)
                .filter(one -> one.position() == position).findFirst().orElse(null);
    }

    boolean isClosed(long position) {
        return happened.stream().anyMatch(one -> one instanceof FollowUpClosed closed && closed.position() == position);
    }

    /** @return every opening of the decision's reasons, the oldest first */
    List<Opening> openings(long position) {
        return happened.stream().filter(one -> one instanceof OpeningAsked asked && asked.position() == position)
                .map(one -> Opening.of((OpeningAsked) one, happened)).toList();
    }

    /** @return null where there is none of this id */
    @Nullable
    Opening opening(OpeningId id) {
        return happened.stream().filter(one -> one instanceof OpeningAsked asked && asked.opening().equals(id))
                .map(one -> Opening.of((OpeningAsked) one, happened)).findFirst().orElse(null);
    }
}
