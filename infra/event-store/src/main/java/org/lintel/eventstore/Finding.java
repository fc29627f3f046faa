package org.lintel.eventstore;

/**
 * What an examination of a database has found on one subject.
 *
 * @param subject in two or three words
 * @param verdict whether the store can rely on it
 * @param sentence what was seen or, where it failed, what is wrong and what to do
 */
public record Finding(String subject, Verdict verdict, String sentence) {

    /** How it stands. */
    public enum Verdict {
        OK("ok"),
        NOT_APPLICABLE("not applicable"),
        FAILED("FAILED");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }
    }

    static Finding ok(String subject, String sentence) {
        return new Finding(subject, Verdict.OK, sentence);
    }

    static Finding notApplicable(String subject, String sentence) {
        return new Finding(subject, Verdict.NOT_APPLICABLE, sentence);
    }

    static Finding failed(String subject, String sentence) {
        return new Finding(subject, Verdict.FAILED, sentence);
    }

    /** @return whether the store must not be used */
    public boolean failed() {
        return verdict == Verdict.FAILED;
    }

    /** @return one line for the person at the keyboard */
    @Override
    public String toString() {
        return subject + ": " + verdict.words + ". " + sentence;
    }
}
