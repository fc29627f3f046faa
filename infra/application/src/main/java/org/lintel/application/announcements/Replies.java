package org.lintel.application.announcements;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mail server's replies mean (RFC 5321, 4.2, and the codes of RFC 3463 where it gives them). Only what is said of the recipient's
 * address or mailbox counts against it: a registry that is badly set up must not stop every party's periods.
 */
final class Replies {
    /** Class, subject and detail, separated by full stops. */
    private static final Pattern ENHANCED = Pattern.compile("^\\d{3}[ -][245]\\.(\\d{1,3})\\.(\\d{1,3})\\b");
    private static final Set<Integer> OF_THE_RECIPIENT = Set.of(550, 551, 552, 553, 554, 556);
    private static final String ADDRESS = "1";
    private static final String MAILBOX = "2";
    /** X.1.7 and X.1.8 are about the sender's address. */
    private static final Set<String> OF_THE_SENDER = Set.of("7", "8");

    private Replies() {}

    /** What the reply to {@code RCPT TO} says. */
    static Verdict toRecipient(int code, String reply) {
        return refusal(code, reply, OF_THE_RECIPIENT.contains(code) ? Verdict.RECIPIENT_REFUSED : Verdict.REFUSED);
    }

    /** What the reply to the message itself says. */
    static Verdict toMessage(int code, String reply) {
        return refusal(code, reply, Verdict.REFUSED);
    }

    /** What the reply to {@code MAIL FROM} says. */
    static Verdict toSender(int code) {
        return isPermanent(code) ? Verdict.SENDER_REFUSED : forNow(code);
    }

    /** @param otherwise what it means where the server gives no more exact code */
    private static Verdict refusal(int code, String reply, Verdict otherwise) {
        if (!isPermanent(code)) {
            return forNow(code);
        }
        Matcher enhanced = ENHANCED.matcher(reply);
        if (!enhanced.find()) {
            return otherwise;
        }
        return switch (enhanced.group(1)) {
            case ADDRESS -> OF_THE_SENDER.contains(enhanced.group(2)) ? Verdict.SENDER_REFUSED : Verdict.RECIPIENT_REFUSED;
            case MAILBOX -> Verdict.RECIPIENT_REFUSED;
            default -> Verdict.REFUSED;
        };
    }

    private static Verdict forNow(int code) {
        return code < 0 ? Verdict.NO_ANSWER : Verdict.NOT_NOW;
    }

    private static boolean isPermanent(int code) {
        return code >= 500 && code < 600;
    }
}
