package org.lintel.embeddedmongo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import io.netty.util.AttributeKey;

/**
 * Every user of the machine can reach a loopback port. So each connection must show a password that only the connection string has, by SASL
 * PLAIN (RFC 4616): drivers keep a password out of their logs, and nothing but loopback carries it.
 */
final class ConnectionSecret {

    static final String USER = "embedded";

    private static final int BYTES = 16;
    private static final Pattern STRONG = Pattern.compile("[0-9A-Za-z]{32,}");
    private static final int AUTHENTICATION_FAILED = 18;
    private static final int UNAUTHORIZED = 13;
    private static final AttributeKey<Boolean> SHOWN = AttributeKey.valueOf(ConnectionSecret.class, "shown");

    private final String password;

    ConnectionSecret(RandomGenerator random) {
        this(hex(random));
    }

    ConnectionSecret(String password) {
        if (!STRONG.matcher(password).matches()) {
            throw new IllegalArgumentException("The password of a store must have at least 32 letters and digits, and nothing else.");
        }
        this.password = password;
    }

    private static String hex(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    String connectionString(int port) {
        return "mongodb://" + USER + ":" + password + "@127.0.0.1:" + port + "/?authMechanism=PLAIN";
    }

    /**
     * The answer to what concerns the connection itself, or null when the command may go on.
     *
     * @throws MongoServerError when the password is wrong, or when it was not shown before any command but a handshake
     */
    @Nullable
    Document admit(Channel channel, String command, Document query) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "ismaster", "hello" -> null;
            case "saslstart" -> authenticate(channel, query);
            default -> {
                if (!Boolean.TRUE.equals(channel.attr(SHOWN).get())) {
                    throw new MongoServerError(UNAUTHORIZED, "Unauthorized",
                            "Only who has this database's connection string may use it.");
                }
                yield null;
            }
        };
    }

    private Document authenticate(Channel channel, Document query) {
        if (!"PLAIN".equals(query.get("mechanism")) || !isPassword(query.get("payload"))) {
            channel.attr(SHOWN).set(false);
            throw new MongoServerError(AUTHENTICATION_FAILED, "AuthenticationFailed", "Authentication failed.");
        }
        channel.attr(SHOWN).set(true);
        Document answer = new Document("conversationId", 1).append("done", true).append("payload", new BinData(new byte[0]));
        Utils.markOkay(answer);
        return answer;
    }

    /** The message is [authzid] NUL authcid NUL password. */
    private boolean isPassword(@Nullable Object payload) {
        if (!(payload instanceof BinData message)) {
            return false;
        }
        byte[] shown = message.getData();
        byte[] due = ("\0" + USER + "\0" + password).getBytes(StandardCharsets.UTF_8);
        byte[] end = new byte[due.length];
        int taken = Math.min(due.length, shown.length);
        System.arraycopy(shown, shown.length - taken, end, due.length - taken, taken);
        return MessageDigest.isEqual(end, due);
    }

    @Override
    public String toString() {
        return "ConnectionSecret";
    }
}
