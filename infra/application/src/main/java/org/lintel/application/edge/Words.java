package org.lintel.application.edge;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How pages put states and times in words; a dash where there is nothing. */
@Component("words")
public final class Words {
    private static final String NOTHING = "–";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** @return for instance "awaiting approval" */
    public String of(@Nullable Enum<?> value) {
        return value == null ? NOTHING : value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** @return for instance "2026-11-27", in UTC */
    public String day(@Nullable Instant moment) {
        return moment == null ? NOTHING : DAY.format(moment);
    }

    /** @return for instance "2026-11-27 23:59 UTC" */
    public String minute(@Nullable Instant moment) {
        return moment == null ? NOTHING : MINUTE.format(moment);
    }
}
