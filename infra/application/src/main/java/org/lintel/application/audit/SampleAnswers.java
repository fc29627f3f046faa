package org.lintel.application.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.lintel.application.pages.PageLanguage;
import org.lintel.application.sealing.Opening;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.SealedField;
import org.lintel.language.audit.DecisionKind;
import org.lintel.language.audit.Remark;
import org.lintel.language.audit.SampleResult;
import org.lintel.language.audit.SampledDecision;
import org.lintel.language.audit.SubjectId;
import org.lintel.views.samples.OpeningRow;
import org.lintel.views.samples.OpeningStanding;
import org.lintel.views.samples.SampleRow;
import org.lintel.views.samples.SampledRow;
import org.springframework.stereotype.Component;

/** Samples as auditors read them: decisions by position, type and pseudonym, and what auditors wrote themselves; no text of any file. */
@Component
final class SampleAnswers {
    private final Opening opening;
    private final InstantSource clock;

    SampleAnswers(Opening opening, InstantSource clock) {
        this.opening = opening;
        this.clock = clock;
    }

    /**
     * A sample, without its decisions.
     *
     * @param upTo the last position that the draw looked at
     * @param ownSeed whether the auditor gave the seed; otherwise it is the root hash of the log's tree over all events up to there
     * @param population how many decisions of the kind there were
     * @param draw the how manieth of its kind in the session it was
     * @param left of how many decisions nothing was said yet
     * @param followUps how many are still to be followed up
     */
    record SampleItem(String id, String sessionId, DecisionKind kind, long upTo, String seed, boolean ownSeed, int wanted, int population,
            int drawn, int draw, String auditor, Instant drawnAt, int left, int followUps) {}

    /** @param decisions in the order in which they were drawn */
    record SampleAnswer(SampleItem sample, List<DecisionItem> decisions) {}

    /**
     * One sampled decision.
     *
     * @param subject the file or the delegate that it was on
     * @param hasReasons whether there is something to open
     */
    record DecisionItem(long position, String type, String subject, boolean onADelegate, boolean hasReasons, @Nullable ResultItem result,
            @Nullable FollowedUpItem followedUp, boolean toFollowUp, List<OpeningItem> openings) {}

    record ResultItem(SampleResult result, @Nullable Remark remark, @Nullable FreeText text, @Nullable String findingId, String by,
            Instant at) {}

    /** @param done null where what the file holds of persons was erased before */
    record FollowedUpItem(@Nullable FreeText done, String by, Instant at) {}

    record OpeningItem(String id, String askedBy, Instant askedAt, FreeText purpose, Instant until, OpeningStanding standing,
            @Nullable String approvedBy, @Nullable Instant openedAt) {}

    /** @param days how long it has been open, in full days */
    record FollowUpItem(String sampleId, long position, String type, String subject, @Nullable Remark remark, Instant since, long days) {}

    SampleItem item(SampleRow row) {
        return new SampleItem(row.sample().value(), row.session().value(), row.kind(), row.upTo(), row.seed().value(), row.ownSeed(),
                row.wanted(), row.population(), row.decisions().size(), row.draw(), row.auditor().value(), row.drawnAt(), row.left(),
                (int) row.decisions().stream().filter(SampledRow::isOpen).count());
    }

    SampleAnswer answer(SampleRow row) {
        return new SampleAnswer(item(row), row.decisions().stream().map(this::decision).toList());
    }

    /** @return what is still to be done, what has waited the longest first in each sample */
    List<FollowUpItem> followUps(SampleRow row) {
        return row.decisions().stream().filter(SampledRow::isOpen).map(one -> followUp(row, one)).toList();
    }

    private FollowUpItem followUp(SampleRow row, SampledRow one) {
        SampledRow.Result result = Objects.requireNonNull(one.result());
        return new FollowUpItem(row.sample().value(), one.decision().position(), one.decision().type(), one.decision().subject().value(),
                result.remark(), result.at(), Duration.between(result.at(), clock.instant()).toDays());
    }

    private DecisionItem decision(SampledRow row) {
        SampledDecision on = row.decision();
        return new DecisionItem(on.position(), on.type(), on.subject().value(), on.concernsADelegate(), on.hasReasons(), result(row),
                followedUp(row), row.isOpen(), row.openings().stream().map(one -> opening(one, on.subject())).toList());
    }

    private @Nullable ResultItem result(SampledRow row) {
        SampledRow.Result found = row.result();
        return found == null
                ? null
                : new ResultItem(found.result(), found.remark(), text(row, found.text(), SealedField.SAMPLE_REMARK),
                        found.finding() == null ? null : found.finding().value(), found.by().value(), found.at());
    }

    private @Nullable FollowedUpItem followedUp(SampledRow row) {
        SampledRow.FollowedUp done = row.followedUp();
        return done == null
                ? null
                : new FollowedUpItem(text(row, done.done(), SealedField.FOLLOW_UP_DONE), done.by().value(), done.at());
    }

    private OpeningItem opening(OpeningRow row, SubjectId subject) {
        return new OpeningItem(row.opening().value(), row.askedBy().value(), row.askedAt(),
                opening.listed(subject, row.purpose(), SealedField.OPENING_PURPOSE, PageLanguage.present()), row.until(),
                row.standing(clock.instant()), row.approvedBy() == null ? null : row.approvedBy().value(), row.openedAt());
    }

    private @Nullable FreeText text(SampledRow row, @Nullable Sealed<FreeText> text, SealedField field) {
        return text == null ? null : opening.listed(row.decision().subject(), text, field, PageLanguage.present());
    }
}
