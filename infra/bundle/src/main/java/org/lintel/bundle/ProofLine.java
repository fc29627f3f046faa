package org.lintel.bundle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.lintel.bundle.BundleRefused.Reason;
import org.lintel.transparencylog.Hash;
import org.lintel.transparencylog.InclusionProof;
import org.lintel.transparencylog.LogRefused;

/** Where an event is in the tree, as a line of JSON: its position, and the hashes from its leaf up. */
final class ProofLine {
    private static final String BEGINNING = "{\"position\":";
    private static final String HASHES = ",\"hashes\":[";
    private static final String END = "]}";
    private static final int MOST_HASHES = 63;
    /** 63 hashes in base64, each between quotes, with some room. */
    private static final int MOST_BYTES = 4_096;

    private ProofLine() {}

    static byte[] of(InclusionProof proof) {
        return (proof.path().stream().map(hash -> '"' + hash.base64() + '"')
                .collect(Collectors.joining(",", BEGINNING + proof.index() + HASHES, END)) + "\n").getBytes(US_ASCII);
    }

    /**
     * @param size of the tree
     * @return the proofs in a file, in order; none of them is verified
     * @throws BundleRefused {@link Reason#PROOF_MALFORMED}
     */
    static List<InclusionProof> allIn(byte[] file, long size) {
        List<InclusionProof> proofs = new ArrayList<>();
        for (int from = 0; from < file.length;) {
            if (proofs.size() == BundleWriter.EVENTS_IN_A_FILE) {
                throw malformed();
            }
            int end = from;
            while (end < file.length && file[end] != '\n') {
                end++;
            }
            byte[] line = end - from > MOST_BYTES ? new byte[0] : Arrays.copyOfRange(file, from, Math.min(end + 1, file.length));
            proofs.add(read(line, size));
            from = end + 1;
        }
        return proofs;
    }

    private static InclusionProof read(byte[] bytes, long size) {
        String line = new String(bytes, ISO_8859_1);
        int hashes = line.indexOf(HASHES);
        if (!line.startsWith(BEGINNING) || hashes < 0 || !line.endsWith(END + "\n")) {
            throw malformed();
        }
        try {
            String between = line.substring(hashes + HASHES.length(), line.length() - END.length() - 1);
            List<String> path = between.isEmpty() ? List.of() : List.of(between.split(",", -1));
            if (path.size() > MOST_HASHES) {
                throw malformed();
            }
            InclusionProof proof = new InclusionProof(Long.parseLong(line.substring(BEGINNING.length(), hashes)), size,
                    path.stream().map(ProofLine::hash).toList());
            if (!Arrays.equals(of(proof), bytes)) {
                throw malformed();
            }
            return proof;
        } catch (LogRefused | NumberFormatException no) {
            throw malformed();
        }
    }

    private static Hash hash(String quoted) {
        if (quoted.length() < 2) {
            throw malformed();
        }
        return Hash.ofBase64(quoted.substring(1, quoted.length() - 1));
    }

    private static BundleRefused malformed() {
        return new BundleRefused(Reason.PROOF_MALFORMED, "A line is not that of a proof, or is written in another way than the one.");
    }
}
