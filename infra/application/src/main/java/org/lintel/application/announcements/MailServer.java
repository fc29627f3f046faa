package org.lintel.application.announcements;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * The mail server that announcements are given to.
 *
 * @param from the sender's address; its domain is all that a mail tells of where it comes from
 * @param login null where the server asks for none
 * @param answersWithin how long to wait for a connection, an answer, or room to write
 * @param doneWithin how long one sending may take in all, however the server behaves
 */
public record MailServer(String host, int port, Security security, String from, @Nullable Login login, Duration answersWithin,
        Duration doneWithin) {
    /** How what is said to the server is protected on the way. */
    public enum Security {
        /** The connection is made safe before anything else is said, or given up. */
        STARTTLS(587),
        /** The connection is safe from the first byte. */
        TLS(465),
        /** For a server on this very machine only. */
        NONE(25);

        private final int usualPort;

        Security(int usualPort) {
            this.usualPort = usualPort;
        }

        /** @return where such a server usually listens */
        public int usualPort() {
            return usualPort;
        }
    }

    /** With what the registry signs in there. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[withheld]";
        }
    }

    /** @return the part of the sender's address behind the at sign */
    String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }
}
