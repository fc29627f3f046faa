package org.lintel.application.transparency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.lintel.transparencylog.Checkpoint;
import org.lintel.transparencylog.ConsistencyProof;
import org.lintel.transparencylog.Hash;
import org.lintel.transparencylog.LogRefused;
import org.lintel.transparencylog.NoteSignature;
import org.lintel.transparencylog.SignedNote;
import org.lintel.transparencylog.TileSource;
import org.lintel.transparencylog.TiledTree;
import org.lintel.transparencylog.TrustPolicy.Witness;

/**
 * Asks one witness for its cosignature (C2SP tlog-witness, {@code add-checkpoint}): shows it the checkpoint and that it continues the one that it saw last. What
 * it answers is believed only where it is right. Not for several threads.
 */
final class WitnessCall {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 16_384;
    private static final int CONFLICT = 409;

    private final Witness witness;
    private final URI address;
    private final HttpClient http;
    /** The size of the tree that it saw last, as far as is known here. */
    private long seen;

    /** @param url where the witness takes checkpoints; the call's own part is added */
    WitnessCall(Witness witness, String url, HttpClient http) {
        this.witness = witness;
        this.address = URI.create(url + (url.endsWith("/") ? "" : "/") + "add-checkpoint");
        this.http = http;
    }

    /** @return its cosignature; empty where it gave none, for whatever reason */
    Optional<NoteSignature> cosignature(SignedNote note, TileSource tiles) throws InterruptedException {
        try {
            HttpResponse<InputStream> answer = ask(note, tiles);
            byte[] body = body(answer);
            if (answer.statusCode() == CONFLICT) {
                // It saw another tree than was thought, and says of which size. One that is larger than ours is not ours to mend.
                seen = Long.parseLong(new String(body, UTF_8).strip());
                if (seen > Checkpoint.parse(note.text()).size()) {
                    return Optional.empty();
                }
                answer = ask(note, tiles);
                body = body(answer);
            }
            if (answer.statusCode() != 200) {
                return Optional.empty();
            }
            Optional<NoteSignature> right = rightOne(note, body);
            right.ifPresent(_ -> seen = Checkpoint.parse(note.text()).size());
            return right;
        } catch (IOException | LogRefused | IllegalArgumentException noAnswer) {
            return Optional.empty();
        }
    }

    private HttpResponse<InputStream> ask(SignedNote note, TileSource tiles) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).POST(BodyPublishers.ofByteArray(question(note, tiles)))
                .build();
        return http.send(request, BodyHandlers.ofInputStream());
    }

    private byte[] question(SignedNote note, TileSource tiles) {
        long size = Checkpoint.parse(note.text()).size();
        List<Hash> proof = seen == 0 || seen == size ? List.of() : ConsistencyProof.of(seen, size, new TiledTree(size, tiles)).path();
        StringBuilder head = new StringBuilder("old ").append(seen).append('\n');
        proof.forEach(hash -> head.append(hash.base64()).append('\n'));
        ByteArrayOutputStream question = new ByteArrayOutputStream();
        question.writeBytes(head.append('\n').toString().getBytes(UTF_8));
        question.writeBytes(note.bytes());
        return question.toByteArray();
    }

    private static byte[] body(HttpResponse<InputStream> answer) throws IOException {
        try (InputStream body = answer.body()) {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("longer than any answer of a witness");
            }
            return bytes;
        }
    }

    /** Lines of signatures, of which one is by the witness's key, over this very checkpoint. */
    private Optional<NoteSignature> rightOne(SignedNote note, byte[] lines) {
        byte[] text = (note.text() + "\n").getBytes(UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text);
        bytes.writeBytes(lines);
        return Optional.of(SignedNote.parse(bytes.toByteArray()).verifiedBy(List.of(witness.key())).getFirst());
    }
}
