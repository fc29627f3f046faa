package org.lintel.transparencylog;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

import org.lintel.transparencylog.LogRefused.Reason;

/**
 * That a sealer stopped, as it is remembered beside what was signed last: in one line, the reason and, where it is known, the position.
 *
 * @param position of the first entry that is not the one that was signed
 */
record Stop(Reason reason, OptionalLong position) {

    String line() {
        return reason + (position.isPresent() ? " " + position.getAsLong() : "");
    }

    byte[] bytes() {
        return (line() + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** What cannot be read is taken for the gravest. */
    static Stop read(byte[] bytes) {
        String[] words = new String(bytes, StandardCharsets.US_ASCII).strip().split(" ");
        try {
            return new Stop(Reason.valueOf(words[0]), words.length > 1 ? OptionalLong.of(Decimal.parse(words[1])) : OptionalLong.empty());
        } catch (IllegalArgumentException | LogRefused unreadable) {
            return new Stop(Reason.CHECKPOINTS_DISAGREE, OptionalLong.empty());
        }
    }

    /** @return whether a history that proves to be the one that was signed mends it; who else signed with the key cannot be undone */
    boolean canBeMended() {
        return reason != Reason.CHECKPOINTS_DISAGREE;
    }
}
