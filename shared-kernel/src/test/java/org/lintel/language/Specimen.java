package org.lintel.language;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lintel.language.audit.RootHash;
import org.lintel.language.audit.Seed;
import org.lintel.language.configuration.AccessLimits;
import org.lintel.language.configuration.ParticipationTerms;
import org.lintel.language.configuration.RetentionPeriods;
import org.lintel.language.configuration.TimeLimits;
import org.lintel.language.guidelines.DocumentSymbol;
import org.lintel.language.guidelines.GuidelineId;

/**
 * A specimen of any record of the kernel, with every part filled in: what may point to a person holds a canary, so that a test can see
 * where it turns up. New events are covered without anybody thinking of it.
 */
final class Specimen {
    /** Stands in each sealed value. */
    static final String CANARY = "canary";
    /** Stands in each other text that somebody chooses, such as the name of a check. */
    private static final String CHOSEN = "chosen";

    private Specimen() {}

    static <T> T of(Class<T> type) {
        return type.cast(value(type));
    }

    private static Object value(Type type) {
        if (type instanceof ParameterizedType of) {
            if (of.getRawType() == Sealed.class) {
                return new Sealed<>(CANARY + " text");
            }
            Type[] parts = of.getActualTypeArguments();
            return of.getRawType() == Map.class
                    ? Map.of(key(parts[0]), value(parts[1]))
                    : of.getRawType() == Set.class ? Set.of(value(parts[0])) : List.of(value(parts[0]));
        }
        return type instanceof Class<?> plain ? plain(plain) : unknown(type);
    }

    /** Texts as keys are country codes. */
    private static Object key(Type type) {
        return type == String.class ? "KEN" : value(type);
    }

    private static Object plain(Class<?> type) {
        if (type == CountryCode.class) {
            return new CountryCode("KEN");
        }
        if (type == GuidelineId.class) {
            return new GuidelineId("G04");
        }
        if (type == DocumentSymbol.class) {
            return new DocumentSymbol("ICC-ASP/25/12");
        }
        if (type == Seed.class) {
            return new Seed("5eed");
        }
        if (type == RootHash.class) {
            return new RootHash("5eed".repeat(16));
        }
        if (type == String.class) {
            return CHOSEN + " word";
        }
        if (type == Instant.class) {
            return Instant.EPOCH;
        }
        if (type == LocalDate.class) {
            return LocalDate.EPOCH;
        }
        if (type == Duration.class) {
            return Duration.ofDays(3);
        }
        if (type == Period.class) {
            return Period.ofYears(1);
        }
        if (type == ZoneId.class) {
            return ZoneId.of("Z");
        }
        if (type == TimeLimits.class) {
            return new TimeLimits(5, 10, 10, 5, 5, 10, 5, Duration.ofDays(1), 15, Duration.ofDays(1), Duration.ofDays(3), 3, 2,
                    Period.ofYears(1));
        }
        if (type == RetentionPeriods.class) {
            return new RetentionPeriods(Period.ofYears(1), Period.ofYears(4), Period.ofYears(2));
        }
        if (type == AccessLimits.class) {
            return new AccessLimits(2, Duration.ofMinutes(15));
        }
        if (type == ParticipationTerms.class) {
            return new ParticipationTerms(Duration.ofHours(48), Duration.ofDays(7), Duration.ofMinutes(30), Duration.ofHours(4),
                    LocalTime.of(6, 0), 5, "2023");
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == int.class || type == Integer.class) {
            return 1;
        }
        if (type == long.class) {
            return 1L;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (TextValue.class.isAssignableFrom(type)) {
            return made(type, "id-of-" + type.getSimpleName());
        }
        return type.isRecord()
                ? made(type, Arrays.stream(type.getRecordComponents()).map(part -> value(part.getGenericType())).toArray())
                : unknown(type);
    }

    private static Object made(Class<?> type, Object... parts) {
        try {
            return type
                    .getDeclaredConstructor(Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class[]::new))
                    .newInstance(parts);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError("No specimen of " + type, impossible);
        }
    }

    private static Object unknown(Type type) {
        throw new AssertionError("Say here how a specimen of " + type.getTypeName() + " looks.");
    }
}
