package org.lintel.application.announcements;

/** How giving an announcement to the mail server ended. */
public enum Verdict {
    ACCEPTED(Blame.NOBODY),
    /** The server says that there is no such recipient, or that it takes no mail, for good. */
    RECIPIENT_REFUSED(Blame.RECIPIENT),
    /** The server wants to be asked again later. */
    NOT_NOW(Blame.TIME),
    /** Nothing is there, or it stopped talking. */
    NO_ANSWER(Blame.TIME),
    /** No such host. */
    HOST_UNKNOWN(Blame.CONFIGURATION),
    /** The connection cannot be made safe, or the server is not the one that it should be. */
    CONNECTION_NOT_SAFE(Blame.CONFIGURATION),
    LOGIN_REFUSED(Blame.CONFIGURATION),
    SENDER_REFUSED(Blame.CONFIGURATION),
    /** Anything else that the server refuses for good: a policy, a form, a relay that it is not. */
    REFUSED(Blame.CONFIGURATION);

    /** What has to change before it can succeed. */
    enum Blame {
        NOBODY,
        RECIPIENT,
        TIME,
        CONFIGURATION
    }

    private final Blame blame;

    Verdict(Blame blame) {
        this.blame = blame;
    }

    Blame blame() {
        return blame;
    }
}
