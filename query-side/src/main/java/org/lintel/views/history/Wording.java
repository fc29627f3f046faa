package org.lintel.views.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.lintel.language.FreeText;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.AdverseAct;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.Condition;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.MissReason;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.session.ParticipantCategory;
import org.lintel.views.Told;

/** Turns of phrase that recur in a history. What a person wrote stands in quotation marks, so that it cannot pass for the registry's words. */
final class Wording {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Wording() {}

    static String until(Instant moment) {
        return "until " + moment(moment);
    }

    static String quoted(FreeText text) {
        return quoted(text.value());
    }

    static String quoted(String text) {
        return "“" + text.strip() + "”";
    }

    static String quoted(List<FreeText> texts) {
        return texts.stream().map(Wording::quoted).collect(Collectors.joining(", "));
    }

    static String ground(Ground ground) {
        return switch (ground) {
            case FALSE_INFORMATION -> "false information";
            case IDENTITY_NOT_ESTABLISHED -> "identity not established";
            case PURPOSE_UNRELATED -> "purpose unrelated to the session";
            case CODE_OF_CONDUCT -> "breach of the code of conduct";
            case SECURITY_RISK_SUBSTANTIATED -> "substantiated security risk";
            case PROXY_OF_A_BARRED_ORGANISATION -> "acting for a barred organisation";
        };
    }

    static String category(ParticipantCategory category) {
        return switch (category) {
            case STATE_PARTY -> "State Party";
            case OBSERVER_STATE -> "observer State";
            case INVITED_STATE -> "invited State";
            case IGO -> "intergovernmental organisation";
            case NGO -> "NGO";
            case VICTIMS_AND_SURVIVORS -> "victims and survivors";
            case MEDIA -> "media";
            case COURT -> "Court";
            case STAFF -> "staff";
        };
    }

    /** The whole explanation, for those who may read the file. */
    static String because(Ground ground, FreeText reasons, @Nullable FreeText gist) {
        String why = "Ground: " + ground(ground) + ". Reasons: " + quoted(reasons) + ".";
        return gist == null ? why : why + " Told to the party: " + quoted(gist) + ".";
    }

    static String because(AdverseAct act) {
        return because(act.ground(), act.reasons(), act.gist());
    }

    static String becauseToTheParty(Told told) {
        String why = "Ground: " + ground(told.ground()) + ".";
        FreeText words = told.reasons() == null ? told.gist() : told.reasons();
        return words == null ? why : why + " Reasons: " + quoted(words) + ".";
    }

    static String reasons(FreeText reasons) {
        return "Reasons: " + quoted(reasons) + ".";
    }

    static String appeal(Instant appealUntil) {
        return "An appeal can be lodged " + until(appealUntil) + ".";
    }

    /** What an appeal is against. */
    static String act(AppealableAct act) {
        return switch (act) {
            case DENIAL -> "the denial";
            case CLOSURE -> "the closing of the request";
            case SUSPENSION -> "the suspension";
            case REVOCATION -> "the revocation";
        };
    }

    /** What has to be done in time. */
    static String limit(TimeLimit limit) {
        return switch (limit) {
            case COMPLETENESS_CHECK -> "the completeness check";
            case DECISION -> "the decision";
            case CONFIRMATION -> "confirming the suspension";
            case APPEAL_DECISION -> "the decision on the appeal";
            case INFORMATION -> "supplying information";
            case NOTICE_REPLY -> "replying to the notice";
            case APPEAL -> "lodging an appeal";
        };
    }

    /** Why a time limit was missed. */
    static String missed(MissReason reason) {
        return switch (reason) {
            case NO_CAPACITY -> "too few people for the work";
            case WAITING_FOR_ANOTHER_BODY -> "another body was waited for";
            case TECHNICAL_FAULT -> "a technical fault";
            case OVERLOOKED -> "it was overlooked";
            case OTHER -> "another reason";
        };
    }

    /** What an upheld appeal gives back. */
    static String restored(AccreditationState state) {
        return switch (state) {
            case SUBMITTED, AWAITING_INFORMATION, VETTING, AWAITING_APPROVAL -> "The request is in vetting again.";
            case ACTIVE -> "The accreditation is in force again.";
            case SUSPENDED -> "The accreditation is suspended.";
            case DENIED, REVOKED, WITHDRAWN, CLOSED, EXPIRED -> "The state of the file does not change.";
        };
    }

    static String moment(Instant moment) {
        return MINUTE.format(moment);
    }

    static String conditions(List<Condition> conditions) {
        return conditions.stream().map(Wording::condition).collect(Collectors.joining("; "));
    }

    private static String condition(Condition condition) {
        LocalDate expires = condition.expires();
        return quoted(condition.test()) + " because of " + ground(condition.ground()) + ", binding through " + expires;
    }
}
