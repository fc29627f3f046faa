package org.lintel.application.accreditation;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.FreeText;
import org.lintel.language.TextValue;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.CheckOutcome;
import org.lintel.language.accreditation.Condition;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.Organisation;
import org.lintel.language.accreditation.RecommendedOutcome;
import org.lintel.language.session.ParticipantCategory;
import org.lintel.views.Deadline;
import org.lintel.views.file.AccreditationFile;
import org.lintel.views.file.Answer;

/**
 * One file, as far as the reader may see it. What officers note for each other ({@code vetting}) is null for applicants.
 *
 * @param appeal {@code OPEN} while an appeal is open, otherwise null
 * @param deadline the last moment for what the file waits for, UTC
 */
public record FileAnswer(String id, AccreditationState state, String sessionId, Organisation organisation, ParticipantCategory category,
        FreeText purpose, Instant submittedAt, @Nullable Instant deadline, Deadline.@Nullable Purpose deadlineFor, @Nullable String appeal,
        List<Asked> asked, @Nullable NoticeAnswer notice, @Nullable DecisionAnswer decision, @Nullable VettingAnswer vetting) {

    /** Something that the applicant was asked: missing items or a question, and the answer. */
    public record Asked(List<FreeText> items, Instant askedAt, Instant replyBy, @Nullable FreeText answer) {}

    /** What the party was told is intended; {@code reasons} as in {@link DecisionAnswer}. */
    public record NoticeAnswer(Intent intent, Ground ground, @Nullable FreeText reasons, @Nullable FreeText gist, Instant replyBy,
            @Nullable FreeText reply) {}

    /**
     * The decision that stands.
     *
     * @param reasons null to applicants where the ground is one of security: then they are told the gist (inv-8), and the officers' own
     *     record stays with officers
     */
    public record DecisionAnswer(Instant at, List<Condition> conditions, @Nullable Ground ground, @Nullable FreeText reasons,
            @Nullable FreeText gist, @Nullable Instant appealUntil, @Nullable Instant barredUntil) {}

    /** What officers note for each other. */
    public record VettingAnswer(List<CheckAnswer> checks, List<String> recused, @Nullable RecommendationAnswer recommendation) {}

    /** A vetting check. */
    public record CheckAnswer(String check, CheckOutcome outcome, @Nullable FreeText note, String officer, Instant at) {}

    /** What awaits approval. */
    public record RecommendationAnswer(RecommendedOutcome outcome, @Nullable Ground ground, FreeText reasons, String officer, Instant at) {}

    static FileAnswer of(AccreditationFile file, boolean officer) {
        Deadline deadline = file.deadline();
        return new FileAnswer(file.id().value(), file.state(), file.request().session().value(), file.request().organisation(),
                file.request().category(), file.request().purpose(), file.request().submittedAt(),
                deadline == null ? null : deadline.until(), deadline == null ? null : deadline.purpose(), null, asked(file),
                notice(file, officer),
                decision(file, officer), officer ? vetting(file) : null);
    }

    private static List<Asked> asked(AccreditationFile file) {
        List<Asked> asked = new java.util.ArrayList<>();
        file.vetting().missingItems()
                .forEach(missing -> asked.add(new Asked(missing.items(), missing.askedAt(), missing.replyBy(), text(missing.answer()))));
        file.vetting().clarifications()
                .forEach(question -> asked
                        .add(new Asked(List.of(question.question()), question.askedAt(), question.replyBy(), text(question.answer()))));
        return asked;
    }

    private static @Nullable NoticeAnswer notice(AccreditationFile file, boolean officer) {
        var notice = file.notice();
        return notice == null
                ? null
                : new NoticeAnswer(notice.intent(), notice.ground(), reasons(notice.ground(), notice.reasons(), officer), notice.gist(),
                        notice.replyBy(),
                        text(notice.reply()));
    }

    private static @Nullable DecisionAnswer decision(AccreditationFile file, boolean officer) {
        var decision = file.decision();
        if (decision == null) {
            return null;
        }
        var act = decision.adverseAct();
        return act == null
                ? new DecisionAnswer(decision.at(), decision.conditions(), null, null, null, null, null)
                : new DecisionAnswer(decision.at(), List.of(), act.ground(), reasons(act.ground(), act.reasons(), officer), act.gist(),
                        act.appealUntil(),
                        decision.barredUntil());
    }

    private static @Nullable FreeText reasons(Ground ground, FreeText reasons, boolean officer) {
        return officer || !ground.needsGist() ? reasons : null;
    }

    private static VettingAnswer vetting(AccreditationFile file) {
        var recommendation = file.vetting().recommendation();
        return new VettingAnswer(
                file.vetting().checks().stream()
                        .map(check -> new CheckAnswer(check.name(), check.outcome(), check.note(), check.by().value(), check.at()))
                        .toList(),
                file.vetting().recused().stream().map(TextValue::value).sorted().toList(),
                recommendation == null
                        ? null
                        : new RecommendationAnswer(recommendation.outcome(), recommendation.ground(), recommendation.reasons(),
                                recommendation.by().value(), recommendation.at()));
    }

    private static @Nullable FreeText text(@Nullable Answer answer) {
        return answer == null ? null : answer.text();
    }
}
