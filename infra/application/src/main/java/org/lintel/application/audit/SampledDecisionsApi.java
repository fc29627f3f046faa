package org.lintel.application.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Accepted;
import org.lintel.application.edge.CommandDesk;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.sealing.Sealer;
import org.lintel.application.sealing.Sealing;
import org.lintel.application.wiring.RecordedHistory;
import org.lintel.decisions.Command;
import org.lintel.decisions.audit.AskOpening;
import org.lintel.decisions.audit.CloseFollowUp;
import org.lintel.decisions.audit.RecordResult;
import org.lintel.language.FreeText;
import org.lintel.language.Role;
import org.lintel.language.SealedField;
import org.lintel.language.Tags;
import org.lintel.language.audit.OpeningAsked;
import org.lintel.language.audit.OpeningId;
import org.lintel.language.audit.Remark;
import org.lintel.language.audit.SampleDrawn;
import org.lintel.language.audit.SampleId;
import org.lintel.language.audit.SampleResult;
import org.lintel.language.audit.SampledDecision;
import org.lintel.language.guidelines.FindingId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What auditors say of a sampled decision: what they found, what was done about it, and for what they would see its reasons. */
@RestController
@RequestMapping("/api/audit/samples/{id}/decisions/{position}")
final class SampledDecisionsApi {
    private final CommandDesk desk;
    private final Sealing sealing;
    private final RecordedHistory recordedHistory;

    SampledDecisionsApi(CommandDesk desk, Sealing sealing, RecordedHistory recordedHistory) {
        this.desk = desk;
        this.sealing = sealing;
        this.recordedHistory = recordedHistory;
    }

    /**
     * @param remark in a word; with REMARK and FOLLOW_UP
     * @param text the same in one's own words
     * @param findingId of the finding of an audit that it is part of
     */
    record ResultBody(SampleResult result, @Nullable Remark remark, @Nullable FreeText text, @Nullable FindingId findingId) {}

    /** @param done what was done */
    record DoneBody(@Nullable FreeText done) {}

    record PurposeBody(FreeText purpose) {}

    record SampledAnswer(String sampleId, long position, String after) {}

    record AskedAnswer(String id, String sampleId, long position, Instant until, String after) {}

    @PostMapping("/record-result")
    SampledAnswer recordResult(@PathVariable String id, @PathVariable String position, @RequestBody ResultBody body, Sender sender) {
        Place place = place(id, position);
        return step(place, carryOut(place, seal -> new RecordResult(place.sample, place.position, body.result, body.remark,
                seal.textOrNull(body.text, SealedField.SAMPLE_REMARK), body.findingId, sender.as(Role.AUD)), sender));
    }

    @PostMapping("/close-follow-up")
    SampledAnswer closeFollowUp(@PathVariable String id, @PathVariable String position, @RequestBody DoneBody body, Sender sender) {
        Place place = place(id, position);
        return step(place, carryOut(place, seal -> new CloseFollowUp(place.sample, place.position,
                seal.textOrNull(body.done, SealedField.FOLLOW_UP_DONE), sender.as(Role.AUD)), sender));
    }

    /** Another auditor has to agree before the answer's time is over. */
    @PostMapping("/ask-opening")
    AskedAnswer askOpening(@PathVariable String id, @PathVariable String position, @RequestBody PurposeBody body, Sender sender) {
        Place place = place(id, position);
        OpeningId opening = new OpeningId(UUID.randomUUID().toString());
        Accepted accepted = carryOut(place, seal -> new AskOpening(opening, place.sample, place.position,
                seal.text(body.purpose, SealedField.OPENING_PURPOSE), sender.as(Role.AUD)), sender);
        OpeningAsked asked = accepted.only(OpeningAsked.class);
        return new AskedAnswer(asked.opening().value(), place.sample.value(), place.position, asked.until(), accepted.after());
    }

    /** What an auditor writes of a decision is sealed with the file or the delegate that it was on, and goes with it. */
    private Accepted carryOut(Place place, Function<Sealer, Command> command, Sender sender) {
        return desk.carryOut(command.apply(sealing.forRehearsalIn(null)), () -> command.apply(sealerOf(place)), sender);
    }

    private Sealer sealerOf(Place place) {
        SampleDrawn drawn = recordedHistory.with(Tags.sample(place.sample)).events(SampleDrawn.class).findFirst().orElseThrow();
        List<SampledDecision> on = drawn.drawn().stream().filter(one -> one.position() == place.position).toList();
        return sealing.of(on.getFirst().subject(), drawn.session());
    }

    private static SampledAnswer step(Place place, Accepted accepted) {
        return new SampledAnswer(place.sample.value(), place.position, accepted.after());
    }

    private record Place(SampleId sample, long position) {}

    private static Place place(String id, String position) {
        try {
            return new Place(SamplesApi.idOrNotFound(id), Long.parseLong(position));
        } catch (NumberFormatException noPosition) {
            throw ProblemException.notFound();
        }
    }
}
