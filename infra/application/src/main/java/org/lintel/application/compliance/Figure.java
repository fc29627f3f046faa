package org.lintel.application.compliance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.lintel.application.pages.Words;
import org.lintel.views.compliance.ControlResult;
import org.lintel.views.compliance.Grounds;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How pages and leaflets write the figures of controls, in the reader's language; a dash where there is none. */
@Component("figures")
final class Figure {
    private static final String NOTHING = "–";

    private final Words words;

    Figure(Words words) {
        this.words = words;
    }

    /** @return for instance "3 / 5", roughly how many there are, or that it is withheld */
    public String counts(@Nullable ControlResult result) {
        if (result == null) {
            return NOTHING;
        }
        if (result.suppressed()) {
            return result.band() == null ? words.message("compliance.withheld") : result.band();
        }
        return result.numerator() + " / " + result.denominator();
    }

    /** @return for instance "60.0%"; always rounded down, so that what falls short never looks as if it did not */
    public String share(@Nullable ControlResult result) {
        return result == null || result.value() == null ? NOTHING : percent(BigDecimal.valueOf(result.value()), 1);
    }

    /** @return for instance "95%" */
    public String threshold(@Nullable ControlResult result) {
        return result == null || result.threshold() == null ? NOTHING : percent(result.threshold(), 0);
    }

    /** @return why an event counts, in the reader's language, moments to the minute in UTC */
    public String why(Grounds grounds) {
        return words.message("evidence." + grounds.why().name(),
                grounds.named().stream().map(named -> named instanceof Instant moment ? words.minute(moment) : named).toArray());
    }

    private static String percent(BigDecimal share, int digits) {
        Locale locale = LocaleContextHolder.getLocale();
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(Math.max(digits, 1));
        format.setRoundingMode(RoundingMode.DOWN);
        return format.format(share);
    }
}
