package org.lintel.application.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A name as a passport's line for machines has it (ICAO document 9303, part 3), levelled for comparing: the family name without anything between
 * its parts, and the first of the given names, for the line has room for no more in every passport. Forms that the document allows beside
 * each other (MUELLER and MULLER) are one here. Prints nothing of itself.
 *
 * @param familyName letters A to Z
 * @param givenName the same; empty where the passport has none
 */
public record PassportLine(String familyName, String givenName) {
    /** P, one more sign, which State issued it; the family name, and after two fillers the given ones. */
    private static final Pattern LINE = Pattern.compile("P[A-Z<]{4}([A-Z]+(?:<[A-Z]+)*)<<([A-Z]*)[A-Z<]*");
    private static final Pattern BETWEEN = Pattern.compile("[<\\s\\p{Pd}]+");
    private static final Properties LETTERS = letters();

    /** @return null where a name has letters of a script that this registry cannot write as passports do */
    public static @Nullable PassportLine of(String givenName, String familyName) {
        String family = written(familyName);
        String given = written(BETWEEN.split(givenName.strip())[0]);
        return family == null || given == null ? null : levelled(family, given);
    }

    /**
     * @param line the first of a passport's two lines, as it is typed or scanned
     * @return null where it is none
     */
    public static @Nullable PassportLine read(String line) {
        var found = LINE.matcher(line.strip().toUpperCase(Locale.ROOT).replace(" ", ""));
        if (!found.matches()) {
            return null;
        }
        return levelled(found.group(1).replace("<", ""), found.group(2));
    }

    private static PassportLine levelled(String family, String given) {
        return new PassportLine(level(family), level(given));
    }

    private static String level(String name) {
        return name.replace("AE", "A").replace("OE", "O").replace("UE", "U").replace("AA", "A");
    }

    private static @Nullable String written(String name) {
        StringBuilder line = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFC).toUpperCase(Locale.ROOT).codePoints().forEach(letter -> write(letter, line));
        return line.isEmpty() || !line.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z') ? null : line.toString();
    }

    /** Apostrophes, hyphens, dots and spaces are no letters, and the line leaves them out or fills them. */
    private static void write(int letter, StringBuilder line) {
        String listed = LETTERS.getProperty(Character.toString(letter));
        if (listed != null) {
            line.append(listed);
        } else if (Character.isLetter(letter)) {
            Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD).codePoints()
                    .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK).forEach(line::appendCodePoint);
        }
    }

    private static Properties letters() {
        Properties letters = new Properties();
        try (InputStream data = Objects.requireNonNull(PassportLine.class.getResourceAsStream("/passports/letters.properties"))) {
            letters.load(data);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return letters;
    }

    @Override
    public String toString() {
        return "PassportLine[withheld]";
    }
}
