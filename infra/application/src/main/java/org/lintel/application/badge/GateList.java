package org.lintel.application.badge;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The badges that opened the gate at one moment, for a gate without a connection: hashes of their handles, sorted, without reasons or names, and
 * signed. {@code docs/gate-list.md} describes the file.
 *
 * @param session its id
 * @param made the moment of which it speaks, UTC
 * @param freshFor how old it may be
 * @param hashes in hexadecimal; those that stand for no badge among them
 */
public record GateList(String session, Instant made, Duration freshFor, Set<String> hashes) {
    private static final String FORMAT = "lintel-gate-list 1";
    private static final String SIGNATURE = "signature ";
    private static final int HEADER_LINES = 5;

    public GateList {
        hashes = Collections.unmodifiableSet(new TreeSet<>(hashes));
    }

    /** The file is no list, not whole, or not signed by the key. */
    public static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String sentence) {
            super(sentence);
        }
    }

    /** @return under which the list holds a badge with this handle, however it was typed */
    static String hashOf(String handle) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(BadgeHandles.normalised(handle).getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    /** @return the file */
    public String signed(UnaryOperator<byte[]> signer) {
        StringBuilder text = new StringBuilder();
        for (String line : List.of(FORMAT, "session " + session, "made " + made, "fresh-for " + freshFor, "badges " + hashes.size())) {
            text.append(line).append('\n');
        }
        hashes.forEach(hash -> text.append(hash).append('\n'));
        return text + SIGNATURE + Base64.getEncoder().encodeToString(signer.apply(text.toString().getBytes(US_ASCII))) + "\n";
    }

    /** @throws Unusable with a sentence for whoever stands at the gate */
    public static GateList read(String file, PublicKey key) throws Unusable {
        int end = file.lastIndexOf("\n" + SIGNATURE) + 1;
        if (!file.startsWith(FORMAT + "\n") || end == 0) {
            throw new Unusable("The file is no gate list, or not the whole of one: get it again.");
        }
        String text = file.substring(0, end);
        if (!isSigned(text, file.substring(end + SIGNATURE.length()).strip(), key)) {
            throw new Unusable(
                    "The signature of the gate list does not hold: the file was changed or cut, or the key is another registry's.");
        }
        try {
            List<String> lines = text.lines().toList();
            return new GateList(value(lines, 1, "session "), Instant.parse(value(lines, 2, "made ")),
                    Duration.parse(value(lines, 3, "fresh-for ")), Set.copyOf(lines.subList(HEADER_LINES, lines.size())));
        } catch (DateTimeException | IndexOutOfBoundsException | IllegalArgumentException otherForm) {
            throw new Unusable("The gate list has a form that this program does not know.");
        }
    }

    /** @return whether the badge of this handle opened the gate when the list was made */
    public boolean holds(String handle) {
        return hashes.contains(hashOf(handle));
    }

    public boolean isStaleAt(Instant now) {
        return now.isAfter(made.plus(freshFor));
    }

    private static boolean isSigned(String text, String signature, PublicKey key) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(text.getBytes(UTF_8));
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException refused) {
            return false;
        }
    }

    private static String value(List<String> lines, int line, String name) {
        if (!lines.get(line).startsWith(name)) {
            throw new IllegalArgumentException(name);
        }
        return lines.get(line).substring(name.length());
    }
}
