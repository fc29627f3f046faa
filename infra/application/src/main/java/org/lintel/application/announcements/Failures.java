package org.lintel.application.announcements;

import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;

import javax.net.ssl.SSLException;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;

/** What the mail library's exceptions mean. Nothing of their messages is kept: they repeat addresses. */
final class Failures {
    private static final int SERVICE_NOT_AVAILABLE = 421;

    private Failures() {}

    /**
     * The connection did not come about.
     *
     * @param lastCode of the server's last reply; 0 or less where there was none
     */
    static Verdict whileConnecting(MessagingException failed, int lastCode) {
        Verdict network = ofTheNetwork(failed);
        if (network != null) {
            return network;
        }
        if (lastCode <= 0) {
            return Verdict.NO_ANSWER;
        }
        if (failed instanceof AuthenticationFailedException) {
            return Verdict.LOGIN_REFUSED;
        }
        // After a good reply only what would make the connection safe can have been missing.
        return lastCode == SERVICE_NOT_AVAILABLE ? Verdict.NOT_NOW : lastCode < 400 ? Verdict.CONNECTION_NOT_SAFE : Verdict.REFUSED;
    }

    /** The connection was there, and the announcement was not accepted. */
    static Verdict whileSending(MessagingException failed) {
        for (Exception cause = failed; cause instanceof MessagingException nested; cause = nested.getNextException()) {
            if (cause instanceof SMTPAddressFailedException recipient) {
                return Replies.toRecipient(recipient.getReturnCode(), textOf(recipient));
            }
            if (cause instanceof SMTPSendFailedException refused) {
                return refused.getCommand().startsWith("MAIL")
                        ? Replies.toSender(refused.getReturnCode())
                        : Replies.toMessage(refused.getReturnCode(), textOf(refused));
            }
        }
        return Verdict.NO_ANSWER;
    }

    private static @Nullable Verdict ofTheNetwork(MessagingException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case UnknownHostException _ -> {
                    return Verdict.HOST_UNKNOWN;
                }
                // A time-out, or a connection refused, reset or closed.
                case InterruptedIOException _,SocketException _ -> {
                    return Verdict.NO_ANSWER;
                }
                case SSLException _,GeneralSecurityException _ -> {
                    return Verdict.CONNECTION_NOT_SAFE;
                }
                default -> {
                    // What it was caused by says more.
                }
            }
        }
        return null;
    }

    private static String textOf(MessagingException failed) {
        return String.valueOf(failed.getMessage());
    }
}
