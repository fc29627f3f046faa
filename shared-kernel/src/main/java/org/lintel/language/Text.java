package org.lintel.language;

/** What every text of the registry has in common: it says something, has an end, and holds no control characters. */
public final class Text {
    private Text() {}

    /**
     * @param shortest in UTF-16 characters
     * @param longest in UTF-16 characters
     * @throws IllegalArgumentException naming what is wrong, without repeating the text, which may be personal
     */
    public static void require(String value, int shortest, int longest) {
        if (value.length() < shortest || value.isBlank()) {
            throw new IllegalArgumentException("This must not be empty.");
        }
        if (value.length() > longest) {
            throw new IllegalArgumentException("This may have at most " + longest + " characters.");
        }
        if (value.codePoints().anyMatch(Text::isForbidden)) {
            throw new IllegalArgumentException("This must not contain control characters.");
        }
    }

    /**
     * The same for what stands on one line, such as a person's name: line breaks and tabs are control characters there.
     *
     * @throws IllegalArgumentException as {@link #require}
     */
    public static void requireLine(String value, int shortest, int longest) {
        require(value, shortest, longest);
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("This must not contain control characters.");
        }
    }

    /** Line breaks and tabs are writing; other controls, lone surrogates and non-characters are not. */
    private static boolean isForbidden(int codePoint) {
        return switch (codePoint) {
            case '\n', '\r', '\t' -> false;
            default -> Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE
                    || isNonCharacter(codePoint);
        };
    }

    /** Unicode, section 23.7: the last two code points of each plane, and 32 in the middle of the first. */
    private static boolean isNonCharacter(int codePoint) {
        return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
    }
}
