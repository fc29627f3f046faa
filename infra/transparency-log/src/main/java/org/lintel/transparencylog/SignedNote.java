package org.lintel.transparencylog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lintel.transparencylog.LogRefused.Reason;

/**
 * A text and the signatures under it (C2SP signed-note). All signatures are kept in their order, those of unknown keys too, so that writing gives the bytes
 * that were read. Its text means nothing before {@link #verifiedBy}.
 *
 * @param text       ends with a newline
 * @param signatures 1 to 100
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    private static final int MOST_SIGNATURES = 100;
    private static final int MOST_BYTES = 1 << 20;
    private static final String BLANK_LINE = "\n\n";

    /** @throws LogRefused {@link Reason#NOTE_MALFORMED}, {@link Reason#TOO_MANY_SIGNATURES} */
    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || signatures.isEmpty()) {
            throw malformed("A note is a text that ends with a newline, and at least one signature under it.");
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n') || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw malformed("A note has no control characters but newlines.");
        }
        if (signatures.size() > MOST_SIGNATURES) {
            throw new LogRefused(Reason.TOO_MANY_SIGNATURES, "A note has at most " + MOST_SIGNATURES + " signatures.");
        }
    }

    /** @throws LogRefused {@link Reason#NOTE_MALFORMED}, {@link Reason#NOTE_TOO_LARGE}, {@link Reason#TOO_MANY_SIGNATURES}, {@link Reason#KEY_NAME},
     *     {@link Reason#BASE64} */
    public static SignedNote parse(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new LogRefused(Reason.NOTE_TOO_LARGE, "A note has at most " + MOST_BYTES + " bytes, not " + bytes.length + ".");
        }
        String note = utf8(bytes);
        int end = note.lastIndexOf(BLANK_LINE);
        if (end < 0 || !note.endsWith("\n")) {
            throw malformed("A note is a text, an empty line, and lines of signatures, the last one ended too.");
        }
        String lines = note.substring(end + BLANK_LINE.length());
        if (lines.chars().filter(c -> c == '\n').count() > MOST_SIGNATURES) {
            throw new LogRefused(Reason.TOO_MANY_SIGNATURES, "A note has at most " + MOST_SIGNATURES + " signatures.");
        }
        return new SignedNote(note.substring(0, end + 1),
                Stream.of(lines.split("\n")).filter(line -> !lines.isEmpty()).map(NoteSignature::parse).toList());
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException not) {
            throw malformed("A note is UTF-8.");
        }
    }

    /** @throws LogRefused as {@link #parse} */
    public static SignedNote of(String text, NoteSignature... signatures) {
        return new SignedNote(text, List.of(signatures));
    }

    public byte[] bytes() {
        return signatures.stream().map(NoteSignature::line).collect(Collectors.joining("", text + "\n", ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    public SignedNote with(NoteSignature further) {
        return new SignedNote(text, Stream.concat(signatures.stream(), Stream.of(further)).toList());
    }

    /**
     * @return the signatures by these keys, all of which are right, at least one
     * @throws LogRefused {@link Reason#SIGNATURE_WRONG} when a signature that names one of the keys was not made by it over this text, even if another one is
     *     right; {@link Reason#NOT_SIGNED} when none names any of them; {@link Reason#KEY_AMBIGUOUS}
     */
    public List<NoteSignature> verifiedBy(Collection<VerifierKey> known) {
        List<NoteSignature> right = rightOnes(known);
        if (right.isEmpty()) {
            throw new LogRefused(Reason.NOT_SIGNED, "None of the known keys has signed this note.");
        }
        return right;
    }

    /** Like {@link #verifiedBy}, and none at all is an answer. */
    List<NoteSignature> rightOnes(Collection<VerifierKey> known) {
        List<NoteSignature> right = new ArrayList<>();
        for (NoteSignature signature : signatures) {
            List<VerifierKey> named = known.stream().filter(key -> key.isNamedBy(signature)).distinct().toList();
            if (named.size() > 1) {
                throw new LogRefused(Reason.KEY_AMBIGUOUS, "Two different known keys are called " + signature + ".");
            }
            if (!named.isEmpty()) {
                if (!named.getFirst().verifies(text, signature)) {
                    throw new LogRefused(Reason.SIGNATURE_WRONG,
                            "The signature that names the key " + signature + " is not of this text by that key.");
                }
                right.add(signature);
            }
        }
        return right;
    }

    private static LogRefused malformed(String sentence) {
        return new LogRefused(Reason.NOTE_MALFORMED, sentence);
    }
}
