package org.lintel.application.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

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
import org.lintel.language.audit.SealedTree;
import org.lintel.language.audit.SubjectId;
import org.lintel.views.samples.FollowUpRow;
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
     * @param draw the how manieth of its kind in the session it is
     * @param askedAt null where an auditor drew it at a moment of their choice, as it was before samples were asked for
     * @param drawn null while it is being drawn
     * @param left of how many decisions nothing was said yet
     * @param followUps how many are still to be followed up
     */
    record SampleItem(String id, String sessionId, DecisionKind kind, int wanted, boolean ownSeed, int draw, String auditor,
            @Nullable Instant askedAt, @Nullable DrawnItem drawn, int left, int followUps) {}

    /**
     * What it takes to draw it again.
     *
     * @param upTo the last position that the draw looked at, that of the asking
     * @param seed the root hash of the log's tree over all events up to there, or the auditor's own
     * @param population how many decisions of the kind there were
     * @param number how many were drawn
     * @param all whether these are all that there were, so that no lot chose among them
     * @param checkpointSize how many events the checkpoint covers that was signed over the asking; null where there was no asking
     * @param checkpointRoot its root hash, in hexadecimal; null likewise
     */
    record DrawnItem(Instant at, long upTo, String seed, int population, int number, boolean all, @Nullable Long checkpointSize,
            @Nullable String checkpointRoot) {}

    /** @param decisions in the order in which they were drawn; none while they are not */
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
        return new SampleItem(row.sample().value(), row.session().value(), row.kind(), row.wanted(), row.ownSeed(), row.draw(),
                row.auditor().value(), row.askedAt(), drawn(row), row.left(),
                (int) row.decisions().stream().filter(SampledRow::isOpen).count());
    }

    private static @Nullable DrawnItem drawn(SampleRow row) {
        SampleRow.Drawn how = row.drawn();
        if (how == null) {
            return null;
        }
        SealedTree sealed = how.sealed();
        int number = row.decisions().size();
        return new DrawnItem(how.at(), how.upTo(), how.seed().value(), how.population(), number, number > 0 && number == how.population(),
                sealed == null ? null : (Long) sealed.size(), sealed == null ? null : sealed.root().value());
    }

    SampleAnswer answer(SampleRow row) {
        return new SampleAnswer(item(row), row.decisions().stream().map(this::decision).toList());
    }

    FollowUpItem item(FollowUpRow row) {
        return new FollowUpItem(row.sample().value(), row.decision().position(), row.decision().type(), row.decision().subject().value(),
                row.remark(), row.since(), Duration.between(row.since(), clock.instant()).toDays());
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
