package org.lintel.application.edge;

import java.util.regex.Pattern;

import org.lintel.application.security.KeyedHash;
import org.lintel.application.security.User;
import org.lintel.language.CommandMark;

/** Makes the marks by which a repeated command is known, and a key that is used for something else (inv-32). */
public final class CommandMarks {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final KeyedHash hash;

    /** @param key 32 random bytes */
    public CommandMarks(byte[] key) {
        this.hash = new KeyedHash(key);
    }

    /**
     * @param key that the user chose, or their form brought along
     * @param address with its query, and {@code body}: what is to be the same at each sending
     * @throws ProblemException 400 where the key is not one
     */
    public CommandMark of(User user, String key, String address, byte[] body) {
        if (!KEY.matcher(key).matches()) {
            throw ProblemException.malformed("Idempotency-Key", "not-acceptable", "A key has 1 to 200 visible ASCII characters.");
        }
        return new CommandMark(KeyedHash.shortText(hash.of("command", user.id().value(), key)),
                KeyedHash.shortText(hash.of(address, body)));
    }
}
