package org.lintel.auditor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.transparencylog.InclusionProof;
import org.lintel.transparencylog.LogProof;
import org.lintel.transparencylog.SignatureType;
import org.lintel.transparencylog.SignedNote;
import org.lintel.transparencylog.SignerKey;
import org.lintel.transparencylog.TiledTree;

/** The proof of one event says what the event is, and every other one is none. */
class CheckTest {
    private static final int SIZE = 300;
    private static final int POSITION = 41;

    private final SignerKey key = SignerKey.generate(SampleLog.ORIGIN, SignatureType.ED25519, new SecureRandom());

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aProofTellsOfWhichEventItIs() throws IOException {
        Ran.of("check", proof(event(POSITION)), "--policy", policy(key)).ends(0).tells("Consistent.", SampleLog.ORIGIN, "NoticeGiven 2",
                "2027-01-01T00:00:00.123Z", "2026-12-31T23:59:59.000000007Z", "accreditation=one, session=ASP25");
        Ran.of("check", proof(event(POSITION)), "--policy", policy(key), "--event").ends(0).tells("{command=null}",
                "{\"accreditation\":\"one\"}");
    }

    @Test
    void anEventOfAnySizeThatALogHasCanBeChecked() throws IOException {
        Ran.of("check", proof(event(POSITION, "{\"text\":\"" + "x".repeat(8_000_000) + "\"}")), "--policy", policy(key)).ends(0)
                .tells("NoticeGiven 2");
    }

    @Test
    void anEventOfAnotherPlaceOrNoEventIsFound() throws IOException {
        Ran.of("check", proof(event(POSITION + 1)), "--policy", policy(key)).ends(1).tells("POSITION_DIFFERS at position 41");
        Ran.of("check", proof("sixteen bytes and something".getBytes(UTF_8)), "--policy", policy(key)).ends(1).tells("RECORD_MALFORMED");
        byte[] longer = event(POSITION);
        Ran.of("check", proof(java.util.Arrays.copyOf(longer, longer.length + 1)), "--policy", policy(key)).ends(1)
                .tells("RECORD_MALFORMED");
    }

    @Test
    void whoIsNotTrustedAndWhatIsNoProofIsFound() throws IOException {
        SignerKey stranger = SignerKey.generate(SampleLog.ORIGIN, SignatureType.ED25519, new SecureRandom());
        Ran.of("check", proof(event(POSITION)), "--policy", policy(stranger)).ends(1).tells("NOT_SIGNED");
        Ran.of("check", file("none", "no proof".getBytes(UTF_8)), "--policy", policy(key)).ends(1).tells("PROOF_MALFORMED");
        Ran.of("check", proof(new byte[0]), "--policy", policy(key)).ends(2).tells("does not say of which event");
        Ran.of("check", folder.resolve("lost"), "--policy", policy(key)).ends(2).tells("There is no file");
    }

    @Test
    void noChangedByteOfAProofTellsAnythingElse() throws IOException {
        byte[] right = Files.readAllBytes(proof(event(POSITION)));
        Path policy = policy(key);
        String told = Ran.of("check", file("right", right), "--policy", policy).ends(0).out();
        for (int place = 0; place < right.length; place++) {
            byte[] changed = right.clone();
            changed[place] ^= 1;
            Ran ran = Ran.of("check", file("changed", changed), "--policy", policy);
            assertThat(ran.status() != 0 || ran.out().equals(told)).as("byte %d: %s", place, ran.out()).isTrue();
        }
    }

    /** @param nonceAndRecord what is at the position in the log */
    private Path proof(byte[] nonceAndRecord) throws IOException {
        List<byte[]> entries = SampleLog.entries(1, 0, SIZE);
        entries.set(POSITION, SampleLog.sha256(nonceAndRecord));
        try (SampleLog log = new SampleLog(key, entries)) {
            TiledTree tree = new TiledTree(SIZE, path -> Optional.ofNullable(log.served.get("/log/" + path)));
            InclusionProof inclusion = tree.inclusion(POSITION);
            return file("proof", LogProof.of(nonceAndRecord, POSITION, inclusion.path(),
                    SignedNote.parse(Objects.requireNonNull(log.served.get("/log/checkpoint")))).bytes());
        }
    }

    private static byte[] event(int position) {
        return event(position, "{\"accreditation\":\"one\"}");
    }

    private static byte[] event(int position, String payload) {
        List<@Nullable String> fields = new ArrayList<>(List.of("lintel-event/1", String.valueOf(position), "12", "commit-id",
                "1798761600.123000000", "event-id", "NoticeGiven", "2", "1798761599.000000007", "2", "accreditation=one", "session=ASP25",
                "1",
                "command"));
        fields.add(null);
        fields.add(payload);
        ByteArrayOutputStream event = new ByteArrayOutputStream();
        event.writeBytes(new byte[16]);
        for (String field : fields) {
            byte[] bytes = field == null ? new byte[0] : field.getBytes(UTF_8);
            event.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(field == null ? -1 : bytes.length).array());
            event.writeBytes(bytes);
        }
        return event.toByteArray();
    }

    private Path policy(SignerKey trusted) throws IOException {
        return file("policy", ("log " + trusted.verifier() + "\nquorum none\n").getBytes(UTF_8));
    }

    private Path file(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        return file;
    }
}
