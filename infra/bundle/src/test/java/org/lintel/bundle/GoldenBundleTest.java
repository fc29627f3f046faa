package org.lintel.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lintel.transparencylog.Checkpoint;
import org.lintel.transparencylog.Hash;
import org.lintel.transparencylog.SignatureType;
import org.lintel.transparencylog.SignedNote;
import org.lintel.transparencylog.SignerKey;

/** The bytes of a bundle never change, whatever is done to make larger ones. Where {@code README.md} was changed on purpose, these change with it. */
class GoldenBundleTest {
    private static final int EVENTS = 9_001;
    private static final Instant BEGINNING = Instant.parse("2027-01-01T00:00:00Z");

    @Test
    void allEvents() throws IOException {
        assertThat(Sha256.hex(written(null))).isEqualTo("14c7cfefd47be4b59ae00cba095c66e5be0fc35203b772f99a9cf2cb46fa4628");
    }

    @Test
    void oneSession() throws IOException {
        assertThat(Sha256.hex(written("ASP25"))).isEqualTo("1fd62f936029df794a328836e5f1d1ccd81e7d00559f677720a1086a4ebcd68a");
    }

    static byte[] written(@Nullable String session) throws IOException {
        SignerKey key = SignerKey.generate("lintel/golden", SignatureType.ED25519, new Always());
        String text = new Checkpoint("lintel/golden", EVENTS, Hash.ofLeaf(new byte[0])).text();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BundleWriter writer = new BundleWriter(bytes, SignedNote.of(text, key.sign(text)), session, List.of(key));
        writer.begin(new BundleWriter.Company("log " + key.verifier() + "\nquorum none\n", "{}\n", "[]\n",
                Map.of("illustrative-2", "{\"2\":2}", "illustrative-1", "{}")));
        for (int position = 0; position < EVENTS; position++) {
            if (session == null || position % 3 > 0) {
                writer.event(event(position), nonce(position));
            }
        }
        writer.finish(path -> {
            byte[] hashes = new byte[path.width() * 32];
            Arrays.fill(hashes, (byte) (path.index() + path.level()));
            return Optional.of(hashes);
        });
        return bytes.toByteArray();
    }

    private static EventRecord event(int position) {
        return new EventRecord(position, position / 2, "commit-" + position / 2, BEGINNING.plusSeconds(position / 2), "event-" + position,
                "NoticeGiven", "1", BEGINNING, List.of("session=S", "accreditation=é"), Map.of("command", "a \"b\" \\ \t"),
                position % 11 == 10 ? null : "{\"text\":\"1~sealed~é\"}");
    }

    private static byte[] nonce(int position) {
        return ByteBuffer.allocate(EventRecord.NONCE_BYTES).putInt(position).array();
    }

    /** The same key each time. */
    private static final class Always extends SecureRandom {
        private static final long serialVersionUID = 1;

        @Override
        public void nextBytes(byte[] bytes) {
            Arrays.fill(bytes, (byte) 7);
        }
    }
}
