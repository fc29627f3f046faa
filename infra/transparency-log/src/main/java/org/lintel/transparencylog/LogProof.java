package org.lintel.transparencylog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.lintel.transparencylog.LogRefused.Reason;

/**
 * All that is needed beside an entry and a policy to see, without asking anybody, that the entry is in a log (C2SP tlog-proof): usually a file whose name ends
 * in {@code .tlog-proof}.
 */
public final class LogProof {

    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final String BLANK_LINE = "\n\n";
    private static final int MOST_HASHES = 63;

    private final byte[] extra;
    private final InclusionProof inclusion;
    private final SignedNote checkpoint;

    private LogProof(byte[] extra, long index, List<Hash> path, SignedNote checkpoint) {
        this.extra = extra;
        this.checkpoint = checkpoint;
        this.inclusion = new InclusionProof(index, Checkpoint.parse(checkpoint.text()).size(), path);
    }

    /**
     * @param extra for the application; nobody has signed it. Of no bytes for none
     * @throws LogRefused what {@link Checkpoint#parse} and {@link InclusionProof} say
     */
    public static LogProof of(byte[] extra, long index, List<Hash> path, SignedNote checkpoint) {
        return new LogProof(extra.clone(), index, path, checkpoint);
    }

    /** @throws LogRefused {@link Reason#PROOF_MALFORMED}, {@link Reason#PROOF_TOO_LONG}, and what its parts say */
    public static LogProof parse(byte[] bytes) {
        // One character for each byte, for the checkpoint is judged by itself, and nothing before it is other than ASCII.
        String file = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = file.indexOf(BLANK_LINE);
        if (end < 0) {
            throw malformed();
        }
        SignedNote checkpoint = SignedNote.parse(Arrays.copyOfRange(bytes, end + BLANK_LINE.length(), bytes.length));
        List<String> lines = new ArrayList<>(List.of(file.substring(0, end).split("\n", -1)));
        if (!lines.removeFirst().equals(HEADER)) {
            throw malformed();
        }
        byte[] extra = new byte[0];
        if (!lines.isEmpty() && lines.getFirst().startsWith(EXTRA)) {
            extra = StrictBase64.decode(lines.removeFirst().substring(EXTRA.length()));
            if (extra.length == 0) {
                throw malformed();
            }
        }
        if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX)) {
            throw malformed();
        }
        long index = Decimal.parse(lines.removeFirst().substring(INDEX.length()));
        if (lines.size() > MOST_HASHES) {
            throw new LogRefused(Reason.PROOF_TOO_LONG, "No proof of inclusion has more than " + MOST_HASHES + " hashes.");
        }
        return new LogProof(extra, index, lines.stream().map(Hash::ofBase64).toList(), checkpoint);
    }

    public byte[] bytes() {
        StringBuilder head = new StringBuilder(HEADER).append('\n');
        if (extra.length > 0) {
            head.append(EXTRA).append(StrictBase64.encode(extra)).append('\n');
        }
        head.append(INDEX).append(inclusion.index()).append('\n');
        inclusion.path().forEach(hash -> head.append(hash).append('\n'));
        byte[] before = head.append('\n').toString().getBytes(StandardCharsets.US_ASCII);
        byte[] note = checkpoint.bytes();
        byte[] bytes = Arrays.copyOf(before, before.length + note.length);
        System.arraycopy(note, 0, bytes, before.length, note.length);
        return bytes;
    }

    /**
     * @param leaf the {@linkplain Hash#ofLeaf hash} of the entry
     * @return the checkpoint that the entry is under, and who vouches for it
     * @throws LogRefused what {@link TrustPolicy#accept} and {@link InclusionProof#verify} say
     */
    public AcceptedCheckpoint verify(Hash leaf, TrustPolicy policy) {
        AcceptedCheckpoint accepted = policy.accept(checkpoint);
        inclusion.verify(leaf, accepted.checkpoint().root());
        return accepted;
    }

    public InclusionProof inclusion() {
        return inclusion;
    }

    /** @return not to be believed before {@link #verify} */
    public SignedNote checkpoint() {
        return checkpoint;
    }

    /** @return never to be believed: nobody has signed it */
    public Optional<byte[]> extra() {
        return extra.length == 0 ? Optional.empty() : Optional.of(extra.clone());
    }

    private static LogRefused malformed() {
        return new LogRefused(Reason.PROOF_MALFORMED,
                "A file of a proof begins with the line " + HEADER + ", then has the index, hashes, an empty line and a checkpoint.");
    }
}
