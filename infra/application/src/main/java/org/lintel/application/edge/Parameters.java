package org.lintel.application.edge;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.lintel.language.SessionId;
import org.lintel.language.access.Purpose;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.views.words.Language;

/** Parameters of an address, read as strictly as bodies are. Null where the parameter was not given, if nothing else is said. */
public final class Parameters {
    private Parameters() {}

    public static @Nullable Instant moment(String name, @Nullable String text) {
        try {
            return text == null ? null : PlainDates.moment(text);
        } catch (DateTimeException malformed) {
            throw ProblemException.malformed(name, "not-a-date", "This must be a moment such as 2026-06-01T00:00:00Z.");
        }
    }

    public static @Nullable LocalDate day(String name, @Nullable String text) {
        try {
            return text == null ? null : PlainDates.day(text);
        } catch (DateTimeException malformed) {
            throw ProblemException.malformed(name, "not-a-date", "This must be a day such as 2026-06-01.");
        }
    }

    public static <E extends Enum<E>> @Nullable E oneOf(String name, @Nullable String text, Class<E> type) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(text)).findAny()
                .orElseThrow(() -> ProblemException.malformed(name, "unknown-value",
                        "This must be one of " + Arrays.toString(type.getEnumConstants()) + "."));
    }

    /** @return for what a reader opens confidential data; null where that was not said, and nothing is opened */
    public static @Nullable Purpose purpose(@Nullable String text) {
        Purpose named = oneOf("Purpose", text, Purpose.class);
        if (named != null && !named.canBeNamed()) {
            throw ProblemException.malformed("Purpose", "unknown-value", "This must be one of "
                    + Arrays.stream(Purpose.values()).filter(Purpose::canBeNamed).toList() + ".");
        }
        return named;
    }

    /** @return English where none was given */
    public static Language language(String name, @Nullable String code) {
        Language language = code == null ? Language.EN : Language.of(code);
        if (language == null) {
            throw ProblemException.malformed(name, "unknown-value", "The registry speaks en and fr.");
        }
        return language;
    }

    public static @Nullable SessionId session(String name, @Nullable String text) {
        try {
            return text == null ? null : new SessionId(text);
        } catch (IllegalArgumentException malformed) {
            throw ProblemException.malformed(name, "not-acceptable", String.valueOf(malformed.getMessage()));
        }
    }

    public static AccreditationId file(String name, String text) {
        try {
            return new AccreditationId(text);
        } catch (IllegalArgumentException malformed) {
            throw ProblemException.malformed(name, "not-acceptable", "This cannot be the id of a file.");
        }
    }
}
