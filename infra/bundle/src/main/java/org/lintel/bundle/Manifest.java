package org.lintel.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.lintel.bundle.BundleRefused.Reason;
import org.lintel.transparencylog.Hash;
import org.lintel.transparencylog.LogRefused;
import org.lintel.transparencylog.NoteSignature;
import org.lintel.transparencylog.SignedNote;
import org.lintel.transparencylog.SignerKey;
import org.lintel.transparencylog.VerifierKey;

/**
 * What the registry signs of a bundle: of which log it is, what it holds, and the checksum of the list of all checksums. Its text is that of a C2SP signed note.
 *
 * @param origin  of the log
 * @param session of which alone it holds the events; null where it holds all
 * @param size    of the tree that it is under
 * @param root    of that tree
 * @param events  how many it holds
 * @param sums    SHA-256 of the list of checksums, in hexadecimal
 * @param keys    that sign it, each once
 */
public record Manifest(String origin, @Nullable String session, long size, Hash root, long events, String sums, List<VerifierKey> keys) {
    private static final Pattern TEXT = Pattern.compile("""
            lintel-bundle/1
            log ([!-~]{1,200})
            scope (?:all|session ([A-Za-z0-9][A-Za-z0-9._-]{0,99}))
            tree (0|[1-9][0-9]{0,17}) ([A-Za-z0-9+/]{43}=)
            events (0|[1-9][0-9]{0,17})
            sums ([0-9a-f]{64})
            ((?:key [^ \\n]{1,300}\\n){1,10})""");

    public Manifest {
        keys = List.copyOf(keys);
    }

    String text() {
        StringBuilder text = new StringBuilder("lintel-bundle/1\nlog ").append(origin);
        text.append("\nscope ").append(session == null ? "all" : "session " + session);
        text.append("\ntree ").append(size).append(' ').append(root).append("\nevents ").append(events).append("\nsums ").append(sums)
                .append('\n');
        keys.forEach(key -> text.append("key ").append(key).append('\n'));
        return text.toString();
    }

    /** @param signers those of the manifest's keys */
    SignedNote signed(List<SignerKey> signers) {
        String text = text();
        return new SignedNote(text, signers.stream().map(key -> key.sign(text)).toList());
    }

    /**
     * @param note as it is in the bundle
     * @return what it says; that its own keys signed it, each once and nobody else, was checked, and says nothing of whether anybody trusts them
     * @throws BundleRefused {@link Reason#MANIFEST_MALFORMED}
     * @throws LogRefused where a signature is wrong
     */
    static Manifest of(SignedNote note) {
        try {
            Manifest manifest = parse(note.text());
            List<NoteSignature> right = note.verifiedBy(manifest.keys);
            if (right.size() != note.signatures().size() || right.size() != manifest.keys.size()
                    || right.stream().distinct().count() != right.size() || !manifest.text().equals(note.text())) {
                throw malformed();
            }
            return manifest;
        } catch (LogRefused refused) {
            switch (refused.reason()) {
                case SIGNATURE_WRONG, NOT_SIGNED -> throw refused;
                default -> throw malformed();
            }
        }
    }

    private static Manifest parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw malformed();
        }
        List<VerifierKey> keys = new ArrayList<>();
        Objects.requireNonNull(parts.group(7)).lines().forEach(line -> keys.add(VerifierKey.parse(line.substring("key ".length()))));
        return new Manifest(Objects.requireNonNull(parts.group(1)), parts.group(2), number(parts.group(3)),
                Hash.ofBase64(Objects.requireNonNull(parts.group(4))), number(parts.group(5)), Objects.requireNonNull(parts.group(6)),
                keys);
    }

    private static long number(@Nullable String digits) {
        return Long.parseLong(Objects.requireNonNull(digits));
    }

    private static BundleRefused malformed() {
        return new BundleRefused(Reason.MANIFEST_MALFORMED,
                "The manifest is not written as one, or is not signed by exactly the keys that it names.");
    }
}
