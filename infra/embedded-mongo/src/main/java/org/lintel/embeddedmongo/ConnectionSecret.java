package org.lintel.embeddedmongo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.random.RandomGenerator;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import io.netty.util.AttributeKey;

/**
 * Every user of the machine can reach a loopback port. So each connection must show a secret that only the connection string has: it
 * travels as the application's name in the handshake, which drivers send first on every connection.
 */
final class ConnectionSecret {

    private static final int BYTES = 16;
    private static final AttributeKey<Boolean> SHOWN = AttributeKey.valueOf(ConnectionSecret.class, "shown");

    private final String secret;

    ConnectionSecret(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        this.secret = HexFormat.of().formatHex(bytes);
    }

    String value() {
        return secret;
    }

    /** Whether this command may be answered on this connection; a handshake always, and it is looked through for the secret. */
    boolean admits(Channel channel, String command, Document query) {
        if (!isHandshake(command)) {
            return Boolean.TRUE.equals(channel.attr(SHOWN).get());
        }
        if (query.get("client") instanceof Document client && client.get("application") instanceof Document application
                && application.get("name") instanceof String name && isSecret(name)) {
            channel.attr(SHOWN).set(true);
        }
        return true;
    }

    private boolean isSecret(String name) {
        return MessageDigest.isEqual(name.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isHandshake(String command) {
        String name = command.toLowerCase(Locale.ROOT);
        return name.equals("ismaster") || name.equals("hello");
    }

    @Override
    public String toString() {
        return "ConnectionSecret";
    }
}
