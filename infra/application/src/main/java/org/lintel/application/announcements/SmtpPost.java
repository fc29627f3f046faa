package org.lintel.application.announcements;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.lintel.application.security.Mailbox;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/**
 * Gives announcements to the mail server, one at a time. Each runs on a thread of its own that is interrupted when its time is over, which
 * closes its connection: a server that stalls, or trickles, holds nobody for longer.
 */
final class SmtpPost {
    private static final String UTF_8 = "UTF-8";
    /** In UTC: where the machine stands is nobody's business. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final MailServer server;
    private final Session session;
    private volatile boolean closed;
    private volatile @Nullable Thread sending;

    SmtpPost(MailServer server) {
        this.server = server;
        this.session = Session.getInstance(properties(server));
    }

    /** @return how it ended, at latest when the time for one sending is over */
    Verdict send(Mailbox to, Instant now) {
        FutureTask<Verdict> dialogue = new FutureTask<>(() -> dialogue(to, now));
        Thread thread = Thread.ofVirtual().name("announcement").unstarted(dialogue);
        sending = thread;
        thread.start();
        if (closed) {
            thread.interrupt();
        }
        try {
            return dialogue.get(server.doneWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException overdue) {
            thread.interrupt();
            return Verdict.NO_ANSWER;
        } catch (InterruptedException stopped) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            return Verdict.NO_ANSWER;
        } catch (ExecutionException fault) {
            // Its message may repeat an address.
            Throwable cause = fault.getCause();
            throw new IllegalStateException("An announcement failed by a " + (cause == null ? fault : cause).getClass().getName() + ".");
        }
    }

    /** Gives up what is being sent, and whatever is still asked for. */
    void close() {
        closed = true;
        Thread thread = sending;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private Verdict dialogue(Mailbox to, Instant now) throws MessagingException {
        MimeMessage message = message(to, now);
        SMTPTransport transport = new SMTPTransport(session, null);
        try {
            MailServer.Login login = server.login();
            transport.connect(server.host(), server.port(), login == null ? null : login.user(), login == null ? null : login.password());
        } catch (MessagingException failed) {
            return Failures.whileConnecting(failed, transport.getLastReturnCode());
        }
        try {
            transport.sendMessage(message, new Address[]{new InternetAddress(to.address())});
            return Verdict.ACCEPTED;
        } catch (MessagingException failed) {
            return Failures.whileSending(failed);
        } finally {
            leave(transport);
        }
    }

    private MimeMessage message(Mailbox to, Instant now) throws MessagingException {
        Wording wording = Wording.in(to.language());
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + UUID.randomUUID() + "@" + server.domain() + ">");
            }
        };
        message.setFrom(new InternetAddress(server.from()));
        message.setRecipient(RecipientType.TO, new InternetAddress(to.address()));
        message.setHeader("Date", DATE.format(now));
        // RFC 3834, 5: no answering machine answers it.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSubject(wording.subject(), UTF_8);
        message.setText(wording.text(), UTF_8);
        message.saveChanges();
        return message;
    }

    private static void leave(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException gone) {
            // What was accepted is accepted.
        }
    }

    private static Properties properties(MailServer server) {
        String millis = Long.toString(server.answersWithin().toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtp.from", server.from());
        // What it greets with is written into the mail by the servers on the way: not the machine's own name.
        properties.setProperty("mail.smtp.localhost", server.domain());
        properties.setProperty("mail.smtp.auth", Boolean.toString(server.login() != null));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (server.security()) {
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case NONE -> {
                // In clear, which the options allow to this very machine only.
            }
        }
        return properties;
    }
}
