package org.lintel.auditor;

/** What is needed to judge is not there; the message is one sentence for the person who asked. */
final class CannotTell extends RuntimeException {
    private static final long serialVersionUID = 1;

    CannotTell(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
