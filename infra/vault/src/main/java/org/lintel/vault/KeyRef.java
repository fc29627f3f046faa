package org.lintel.vault;

/**
 * Whose key: one keyset for each subject, session and retention class. All three are pseudonyms or random ids and stay in clear beside the data: 1 to 100
 * letters, digits and {@code . _ : -}, the first a letter or digit; anything else is refused with an {@link IllegalArgumentException} that repeats nothing.
 */
public record KeyRef(String subject, String session, String retentionClass) {

    private static final int MOST_CHARACTERS = 100;
    /** No caller can give this subject: a class's own key is stored beside the subjects' and can be mistaken for none of them. */
    private static final String THE_CLASS_ITSELF = ".class";

    public KeyRef {
        if (!subject.equals(THE_CLASS_ITSELF) || !session.equals(THE_CLASS_ITSELF)) {
            check(subject);
            check(session);
        }
        check(retentionClass);
    }

    /** For references that stay in memory, a million of them: their sessions and classes are few. */
    static KeyRef shared(String subject, String session, String retentionClass) {
        return new KeyRef(subject, session.intern(), retentionClass.intern());
    }

    static KeyRef ofClass(String retentionClass) {
        return new KeyRef(THE_CLASS_ITSELF, THE_CLASS_ITSELF, retentionClass);
    }

    boolean isOfAClass() {
        return subject.equals(THE_CLASS_ITSELF);
    }

    private static void check(String part) {
        if (part.isEmpty() || part.length() > MOST_CHARACTERS || !isLetterOrDigit(part.charAt(0)) || !isOfAPseudonym(part)) {
            throw new IllegalArgumentException(
                    "a subject, session or class is 1 to 100 letters, digits and . _ : -, the first a letter or digit");
        }
    }

    // Each value that is sealed or opened comes by here: a pattern would take longer than the cipher.
    private static boolean isOfAPseudonym(String part) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (!isLetterOrDigit(c) && c != '.' && c != '_' && c != ':' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    /** Without the subject, which would link lines of a log to one person. */
    @Override
    public String toString() {
        return "KeyRef[" + session + ", " + retentionClass + "]";
    }
}
