package org.lintel.application.accreditation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lintel.application.sealing.Opener;
import org.lintel.application.sealing.OrganisationAnswer;
import org.lintel.json.RetentionAnswer;
import org.lintel.language.FreeText;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.CheckOutcome;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.MissReason;
import org.lintel.language.accreditation.NoticeKind;
import org.lintel.language.accreditation.RecommendedOutcome;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.session.ParticipantCategory;
import org.lintel.views.file.AccreditationFile;
import org.lintel.views.file.FileForApplicant;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One file, as far as the reader may see it. Officers see what the applicant sees, in {@code vetting} what they note for each other, and
 * the reasons of a security ground, of which the party is told the gist alone (inv-8).
 *
 * @param deadline the last moment for what the file waits for, UTC
 * @param limits every time limit that is running
 * @param appeal {@code OPEN} while an appeal is open, otherwise null
 * @param provisional whether it is suspended in an emergency and nobody has confirmed it
 * @param effectStayed whether the act against the party has no effect until its appeal is decided
 * @param retention for officers: until when what is written in it is kept; absent before that is known, and for applicants
 */
public record FileAnswer(String id, AccreditationState state, String sessionId, OrganisationAnswer organisation,
        ParticipantCategory category,
        FreeText purpose, Instant submittedAt, @Nullable Instant deadline, @Nullable TimeLimit deadlineFor, List<LimitAnswer> limits,
        @Nullable String appeal, boolean provisional, boolean effectStayed, List<Asked> asked, @Nullable NoticeAnswer notice,
        @Nullable SuspensionAnswer suspension, @Nullable DecisionAnswer decision, List<AppealAnswer> appeals, List<MissAnswer> missed,
        @Nullable VettingAnswer vetting, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RetentionAnswer retention) {
    static final String OPEN = "OPEN";

    /** A time limit that is running; {@code endsAt} is null while it stands still because a notice could not be delivered. */
    public record LimitAnswer(TimeLimit limit, @Nullable Instant endsAt) {}

    /** What the applicant was asked for. */
    public enum AskedKind {
        MISSING_ITEMS,
        QUESTION
    }

    /** Something that the applicant was asked: missing items or a question, and the answer. */
    public record Asked(AskedKind kind, List<FreeText> items, Instant askedAt, Instant replyBy, @Nullable FreeText answer) {}

    /** What the party was told is intended. {@code replyBy} is null once the reply period no longer runs. */
    public record NoticeAnswer(Intent intent, Ground ground, @Nullable FreeText reasons, @Nullable FreeText gist, Instant givenAt,
            @Nullable Instant replyBy, @Nullable FreeText reply, boolean usedUp) {}

    /** The latest suspension, in force or not. */
    public record SuspensionAnswer(Instant at, Ground ground, @Nullable FreeText reasons, @Nullable FreeText gist,
            @Nullable Instant confirmBy, @Nullable Instant confirmedAt, @Nullable String endedHow, @Nullable Instant endedAt) {}

    /** The decision that stands. */
    public record DecisionAnswer(Instant at, List<ConditionAnswer> conditions, @Nullable Ground ground, @Nullable FreeText reasons,
            @Nullable FreeText gist, @Nullable Instant appealUntil, @Nullable Instant barredUntil) {}

    /** A condition of the grant; {@code expires} is the last day on which it binds. */
    public record ConditionAnswer(Ground ground, LocalDate expires, FreeText test) {}

    /** An appeal; {@code outcome} is null while it is open. */
    public record AppealAnswer(AppealableAct against, FreeText reasons, Instant lodgedAt, Instant decisionDue, boolean interimRelief,
            @Nullable String outcome, @Nullable FreeText decisionReasons, @Nullable Instant decidedAt) {}

    /** A time limit that the institution missed, and why, once that is known. */
    public record MissAnswer(TimeLimit limit, Instant due, @Nullable MissReason reason) {}

    /** Who works on the file, what officers note for each other, and what the party was sent. */
    public record VettingAnswer(List<String> assigned, List<CheckAnswer> checks, List<String> recused,
            @Nullable RecommendationAnswer recommendation,
            List<SentAnswer> sent) {
        /** @return the checks that have a note, opened in this call or not */
        public List<CheckAnswer> noted() {
            return checks.stream().filter(CheckAnswer::noted).toList();
        }
    }

    /** A notice in the party's inbox; {@code openedAt} is null until the party opened it. */
    public record SentAnswer(String id, NoticeKind kind, Instant dispatchedAt, @Nullable Instant openedAt, boolean undeliverable) {}

    /** A vetting check; {@code note} is null where there is none ({@code noted} is false) or it is not opened in this call. */
    public record CheckAnswer(String check, CheckOutcome outcome, boolean noted, @Nullable FreeText note, String officer, Instant at) {}

    /** What awaits approval; of a security ground also the gist that the party is to be told. */
    public record RecommendationAnswer(RecommendedOutcome outcome, @Nullable Ground ground, FreeText reasons, @Nullable FreeText gist,
            String officer, Instant at) {}

    static FileAnswer forApplicant(FileForApplicant file, Opener open) {
        return new OpenedFile(open, null, Set.of()).answer(file, file.deadline());
    }

    /**
     * @param assigned who works on the file
     * @param open whether it opens vetting notes too, is for whoever gives it to answer for
     */
    static FileAnswer forOfficers(AccreditationFile file, Set<UserId> assigned, Opener open) {
        return new OpenedFile(open, file, assigned).answer(FileForApplicant.of(file), file.deadline());
    }
}
