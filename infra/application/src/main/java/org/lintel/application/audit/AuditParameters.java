package org.lintel.application.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Parameters;
import org.lintel.application.edge.ProblemException;

/** Moments and positions as people write them into the fields of a form: a field that is left empty asks for nothing. */
public final class AuditParameters {
    /** What a browser sends for a day and a time, which has no zone: the page says that it is UTC. */
    private static final Pattern WITHOUT_ZONE = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?");
    private static final Pattern TO_THE_MINUTE = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");

    private AuditParameters() {}

    static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** @throws ProblemException 400 for another form */
    static @Nullable Instant moment(String field, @Nullable String text) {
        String given = given(text);
        if (given == null || !WITHOUT_ZONE.matcher(given).matches()) {
            return Parameters.moment(field, given);
        }
        return Parameters.moment(field, given + (given.lastIndexOf(':') == given.indexOf(':') ? ":00Z" : "Z"));
    }

    /**
     * @return the last moment that the text names: of a minute without seconds its end, for pages show times to the minute
     * @throws ProblemException 400 for another form
     */
    static @Nullable Instant lastMoment(String field, @Nullable String text) {
        Instant moment = moment(field, text);
        String given = given(text);
        return moment == null || given == null || !TO_THE_MINUTE.matcher(given).matches() ? moment : moment.plus(MINUTE).minusNanos(1);
    }

    /** @throws ProblemException 400 for another form */
    public static @Nullable Long position(String field, @Nullable String text) {
        String given = given(text);
        if (given == null) {
            return null;
        }
        if (!POSITION.matcher(given).matches()) {
            throw ProblemException.malformed(field, "not-acceptable", "Positions are numbers, and begin with 0.");
        }
        return Long.valueOf(given);
    }

    /** @return whether the text is to be read as a position and not as a moment */
    static boolean isPosition(String text) {
        return POSITION.matcher(text).matches();
    }
}
