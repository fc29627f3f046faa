package org.lintel.application.transparency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.lintel.transparencylog.Checkpoint;
import org.lintel.transparencylog.ConsistencyProof;
import org.lintel.transparencylog.Frontier;
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
    private static final int NO_CONTINUATION = 422;

    private final Witness witness;
    private final URI address;
    private final HttpClient http;
    private final Duration patience;
    /** The size of the tree that it saw last, as far as is known here. */
    private long seen;

    /** @return the name of the witness's key */
    String name() {
        return witness.key().name();
    }

    /** @param url where the witness takes checkpoints; the call's own part is added */
    WitnessCall(Witness witness, String url, HttpClient http) {
        this(witness, url, http, PATIENCE);
    }

    /** @param patience how long an answer may take, to its end */
    WitnessCall(Witness witness, String url, HttpClient http, Duration patience) {
        this.patience = patience;
        this.witness = witness;
        this.address = URI.create(url + (url.endsWith("/") ? "" : "/") + "add-checkpoint");
        this.http = http;
    }

    /** What came of asking. */
    sealed interface Outcome {}

    record Cosigned(NoteSignature signature) implements Outcome {}

    /** It said nothing, or nothing that is of use. */
    record Nothing() implements Outcome {}

    /** It has seen a tree of this log that is larger than the one it was shown. */
    record KnowsMore(long size) implements Outcome {}

    /** It has seen a tree of this log that the one it was shown, which is as large or larger, does not continue. */
    record KnowsAnother() implements Outcome {}

    Outcome outcome(SignedNote note, TileSource tiles) throws InterruptedException {
        try {
            long size = Checkpoint.parse(note.text()).size();
            HttpResponse<byte[]> answer = ask(note, tiles);
            if (answer.statusCode() == CONFLICT) {
                // It saw another tree than was thought, and as a rule says of which size.
                OptionalLong saw = size(answer.body());
                if (saw.isEmpty() || saw.getAsLong() == seen) {
                    return seen == size ? new KnowsAnother() : new Nothing();
                }
                if (saw.getAsLong() > size) {
                    return new KnowsMore(saw.getAsLong());
                }
                seen = saw.getAsLong();
                answer = ask(note, tiles);
                if (answer.statusCode() == CONFLICT) {
                    return seen == size && (size(answer.body()).isEmpty() || size(answer.body()).getAsLong() == size)
                            ? new KnowsAnother()
                            : new Nothing();
                }
            }
            if (answer.statusCode() == NO_CONTINUATION && seen > 0) {
                return new KnowsAnother();
            }
            if (answer.statusCode() != 200) {
                return new Nothing();
            }
            Cosigned cosigned = new Cosigned(rightOne(note, answer.body()));
            seen = size;
            return cosigned;
        } catch (IOException | LogRefused | IllegalArgumentException noAnswer) {
            return new Nothing();
        }
    }

    /** @return what a witness says of the size of the tree that it saw; empty where that is no size */
    private static OptionalLong size(byte[] body) {
        String text = new String(body, UTF_8).strip();
        return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    /** Waits for the end of the answer no longer than for its beginning: one that trickles would hold up all that are asked after it. */
    private HttpResponse<byte[]> ask(SignedNote note, TileSource tiles) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address).POST(BodyPublishers.ofByteArray(question(note, tiles))).build();
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request,
                BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException none) {
            throw new IOException("no answer, or not to the end, or longer than any answer of a witness", none);
        } finally {
            answer.cancel(true);
        }
    }

    private byte[] question(SignedNote note, TileSource tiles) {
        long size = Checkpoint.parse(note.text()).size();
        List<Hash> proof = seen == 0 || seen == size ? List.of() : continuation(note, new TiledTree(size, tiles)).path();
        StringBuilder head = new StringBuilder("old ").append(seen).append('\n');
        proof.forEach(hash -> head.append(hash.base64()).append('\n'));
        ByteArrayOutputStream question = new ByteArrayOutputStream();
        question.writeBytes(head.append('\n').toString().getBytes(UTF_8));
        question.writeBytes(note.bytes());
        return question.toByteArray();
    }

    /** That it does not verify is never for the tiles: it is right, or is not sent. */
    private ConsistencyProof continuation(SignedNote note, TiledTree tree) {
        ConsistencyProof proof = tree.since(seen);
        proof.verify(Frontier.of(seen, tree).root(), Checkpoint.parse(note.text()).root());
        return proof;
    }

    /** Lines of signatures, of which one is by the witness's key, over this very checkpoint. */
    private NoteSignature rightOne(SignedNote note, byte[] lines) {
        byte[] text = (note.text() + "\n").getBytes(UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text);
        bytes.writeBytes(lines);
        return SignedNote.parse(bytes.toByteArray()).verifiedBy(List.of(witness.key())).getFirst();
    }
}
