package org.lintel.application.nominations;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.lintel.application.security.Mailbox;
import org.lintel.language.CountryCode;
import org.lintel.language.FreeText;
import org.lintel.language.Text;

/**
 * The cells of one line, each read as what its column holds. What a spreadsheet would run as a formula is a text like any other here; whoever
 * exports it again makes it harmless there.
 */
final class NominationCells {
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final int ISO_DATE = 10;

    /** Ends the reading of a line; carries no stack trace: it is an answer, not a fault. */
    static final class BadCell extends RuntimeException {
        private final transient NominationColumn column;
        private final String code;

        private BadCell(NominationColumn column, String code, String detail) {
            super(detail, null, false, false);
            this.column = column;
            this.code = code;
        }

        NominationLine.Refused in(int line) {
            return new NominationLine.Refused(line, column.header(), code, String.valueOf(getMessage()));
        }
    }

    private final List<String> cells;

    /** @param cells as many as there are columns */
    NominationCells(List<String> cells) {
        this.cells = cells;
    }

    /** @param longest in UTF-16 characters */
    String text(NominationColumn column, int longest) {
        return text(column, longest, false);
    }

    /** What somebody wrote may go over several lines, and be absent. */
    @Nullable
    FreeText textOrNull(NominationColumn column, int longest) {
        return cell(column).isBlank() ? null : new FreeText(text(column, longest, true));
    }

    private String text(NominationColumn column, int longest, boolean overLines) {
        String text = cell(column);
        if (text.isBlank()) {
            throw new BadCell(column, "missing", "This is needed.");
        }
        try {
            if (overLines) {
                Text.require(text, 1, Integer.MAX_VALUE);
            } else {
                Text.requireLine(text, 1, Integer.MAX_VALUE);
            }
        } catch (IllegalArgumentException control) {
            throw new BadCell(column, "control-character", "This holds a character that is no writing.");
        }
        if (text.length() > longest) {
            throw new BadCell(column, "too-long", "This may have at most " + longest + " characters.");
        }
        return text;
    }

    CountryCode country(NominationColumn column) {
        String code = word(column);
        try {
            return new CountryCode(code);
        } catch (IllegalArgumentException unknown) {
            throw new BadCell(column, "unknown-country", "This is not an ISO 3166 alpha-3 country code.");
        }
    }

    <E extends Enum<E>> E oneOf(NominationColumn column, Class<E> words, String otherwise) {
        String word = word(column);
        return Arrays.stream(words.getEnumConstants()).filter(one -> one.name().equals(word)).findAny().orElseThrow(
                () -> new BadCell(column, otherwise, "This must be one of: "
                        + Arrays.stream(words.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")) + "."));
    }

    String email(NominationColumn column, int longest) {
        String address = text(column, longest);
        if (!Mailbox.isAddress(address)) {
            throw new BadCell(column, "not-an-email", "This is not an e-mail address that can be used.");
        }
        return address;
    }

    /** @param today the last day on which anybody can have been born */
    LocalDate birthDate(NominationColumn column, LocalDate today) {
        LocalDate date = date(column, word(column));
        if (date.isAfter(today)) {
            throw new BadCell(column, "in-the-future", "This day is still to come.");
        }
        return date;
    }

    String language(NominationColumn column) {
        String code = word(column);
        if (!LANGUAGES.contains(code)) {
            throw new BadCell(column, "unknown-language", "This is not an ISO 639 two-letter language code.");
        }
        return code;
    }

    boolean yesOrNo(NominationColumn column) {
        return switch (word(column)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new BadCell(column, "not-yes-or-no", "This must be yes or no.");
        };
    }

    private static LocalDate date(NominationColumn column, String text) {
        try {
            if (text.length() == ISO_DATE) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException no) {
            // Answered below, as is every other form.
        }
        throw new BadCell(column, "not-a-date", "This must be a day of the calendar, written as in 1990-01-31.");
    }

    /** A code is a text; how long one may be, its list says. */
    private String word(NominationColumn column) {
        return text(column, FreeText.LONGEST);
    }

    /** Blanks around a cell are no part of it; tabs and other controls are not blanks. */
    private String cell(NominationColumn column) {
        String cell = cells.get(column.ordinal());
        int from = 0;
        int to = cell.length();
        while (from < to && Character.isSpaceChar(cell.charAt(from))) {
            from++;
        }
        while (from < to && Character.isSpaceChar(cell.charAt(to - 1))) {
            to--;
        }
        return cell.substring(from, to);
    }
}
