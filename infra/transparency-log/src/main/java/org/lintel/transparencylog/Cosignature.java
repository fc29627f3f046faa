package org.lintel.transparencylog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Optional;

/** What a witness makes under a checkpoint (C2SP tlog-cosignature, {@code cosignature/v1}): a time, and Ed25519 over the time and the checkpoint's text. */
final class Cosignature {

    private final long seconds;
    private final byte[] signature;

    private Cosignature(long seconds, byte[] signature) {
        this.seconds = seconds;
        this.signature = signature;
    }

    /** @return empty when it does not have the form: eight bytes of a time that is not negative, and 64 of a signature */
    static Optional<Cosignature> read(NoteSignature line) {
        byte[] bytes = line.signature();
        if (bytes.length != Long.BYTES + Ed25519.SIGNATURE_BYTES || bytes[0] < 0) {
            return Optional.empty();
        }
        return Optional.of(new Cosignature(ByteBuffer.wrap(bytes).getLong(), Arrays.copyOfRange(bytes, Long.BYTES, bytes.length)));
    }

    long seconds() {
        return seconds;
    }

    /** Of a checkpoint only: under another text the statement would have no meaning. */
    boolean isOf(String text, PublicKey key) {
        return Checkpoint.isOne(text) && Ed25519.verifies(key, message(seconds, text), signature);
    }

    static byte[] message(long seconds, String text) {
        if (seconds < 0) {
            throw new IllegalArgumentException("a cosignature's time is not before 1970");
        }
        return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }
}
