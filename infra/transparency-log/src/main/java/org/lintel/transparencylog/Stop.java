package org.lintel.transparencylog;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.lintel.transparencylog.LogRefused.Reason;

/**
 * That a sealer stopped, as it is remembered beside what was signed last: in one line, the reason and, where it is known, the position or the witness.
 *
 * @param position of the first entry that is not the one that was signed
 * @param witness the name of the one that knows another history; null where none said so
 */
record Stop(Reason reason, OptionalLong position, @Nullable String witness) {

    static Stop at(Reason reason, OptionalLong position) {
        return new Stop(reason, position, null);
    }

    static Stop by(String witness) {
        return new Stop(Reason.WITNESS_DISAGREES, OptionalLong.empty(), witness);
    }

    String line() {
        return reason + (position.isPresent() ? " " + position.getAsLong() : "") + (witness == null ? "" : " " + witness);
    }

    byte[] bytes() {
        return (line() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** What cannot be read is taken for the gravest. */
    static Stop read(byte[] bytes) {
        String[] words = new String(bytes, StandardCharsets.UTF_8).strip().split(" ");
        try {
            Reason reason = Reason.valueOf(words[0]);
            if (reason == Reason.WITNESS_DISAGREES) {
                return by(words[1]);
            }
            return at(reason, words.length > 1 ? OptionalLong.of(Decimal.parse(words[1])) : OptionalLong.empty());
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException | LogRefused unreadable) {
            return at(Reason.CHECKPOINTS_DISAGREE, OptionalLong.empty());
        }
    }

    /**
     * @param trusted of which witnesses the word counts now
     * @return whether a history that proves to be the one that was signed mends it; who else signed with the key cannot be undone, and whose word counts is not
     *     passed over
     */
    boolean canBeMended(Predicate<String> trusted) {
        return reason != Reason.CHECKPOINTS_DISAGREE && (witness == null || !trusted.test(witness));
    }
}
