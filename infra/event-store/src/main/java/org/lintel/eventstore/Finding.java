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
        NO_ROOM("no room"),
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

    static Finding noRoom(String subject, String sentence) {
        return new Finding(subject, Verdict.NO_ROOM, sentence);
    }

    static Finding failed(String subject, String sentence) {
        return new Finding(subject, Verdict.FAILED, sentence);
    }

    /** @return whether the store must not be used */
    public boolean failed() {
        return verdict == Verdict.FAILED;
    }

    /** @return whether somebody has to do something about it, at once or soon: what there is can be read, but nothing be written */
    public boolean wantsRemedy() {
        return failed() || verdict == Verdict.NO_ROOM;
    }

    /** @return one line for the person at the keyboard */
    @Override
    public String toString() {
        return subject + ": " + verdict.words + ". " + sentence;
    }
}
