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
import org.lintel.language.accreditation.AdverseAct;
import org.lintel.language.accreditation.Condition;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.session.ParticipantCategory;

/** Turns of phrase that recur in a history. What a person wrote stands in quotation marks, so that it cannot pass for the registry's words. */
final class Wording {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Wording() {}

    static String until(Instant moment) {
        return "until " + MINUTE.format(moment);
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

    /** What the party is told: of a security ground the gist, of any other the reasons (inv-8, inv-9). */
    static String becauseToTheParty(Ground ground, FreeText reasons, @Nullable FreeText gist) {
        FreeText told = ground.needsGist() && gist != null ? gist : reasons;
        return "Ground: " + ground(ground) + ". Reasons: " + quoted(told) + ".";
    }

    static String appeal(AdverseAct act) {
        return "An appeal can be lodged " + until(act.appealUntil()) + ".";
    }

    static String conditions(List<Condition> conditions) {
        return conditions.stream().map(Wording::condition).collect(Collectors.joining("; "));
    }

    private static String condition(Condition condition) {
        LocalDate expires = condition.expires();
        return quoted(condition.test()) + " because " + quoted(condition.ground()) + ", binding through " + expires;
    }
}
