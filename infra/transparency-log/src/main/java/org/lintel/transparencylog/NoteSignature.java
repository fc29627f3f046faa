package org.lintel.transparencylog;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

import org.lintel.transparencylog.LogRefused.Reason;

/** One line under a note: a key by name and id, and what it made, which only the key can judge. */
public final class NoteSignature {

    static final String DASH = "\u2014 ";

    private final String name;
    private final int keyId;
    private final byte[] signature;

    /** @throws LogRefused {@link Reason#KEY_NAME}; {@link Reason#NOTE_MALFORMED} for a signature of no bytes */
    public NoteSignature(String name, int keyId, byte[] signature) {
        if (signature.length == 0) {
            throw new LogRefused(Reason.NOTE_MALFORMED, "A signature has at least one byte after the key's id.");
        }
        this.name = KeyName.check(name);
        this.keyId = keyId;
        this.signature = signature.clone();
    }

    /** @param line without its newline */
    static NoteSignature parse(String line) {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space < 0) {
            throw new LogRefused(Reason.NOTE_MALFORMED,
                    "A line of a signature is a dash (U+2014), a key's name and base64, with one space between.");
        }
        byte[] bytes = StrictBase64.decode(line.substring(space + 1));
        if (bytes.length < Integer.BYTES) {
            throw new LogRefused(Reason.NOTE_MALFORMED, "A signature begins with the four bytes of the key's id.");
        }
        return new NoteSignature(line.substring(DASH.length(), space), ByteBuffer.wrap(bytes).getInt(),
                Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
    }

    public String name() {
        return name;
    }

    public int keyId() {
        return keyId;
    }

    /** @return a copy */
    public byte[] signature() {
        return signature.clone();
    }

    /** @return with its newline */
    String line() {
        byte[] bytes = ByteBuffer.allocate(Integer.BYTES + signature.length).putInt(keyId).put(signature).array();
        return DASH + name + " " + StrictBase64.encode(bytes) + "\n";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature that && name.equals(that.name) && keyId == that.keyId
                && Arrays.equals(signature, that.signature);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, keyId, Arrays.hashCode(signature));
    }

    @Override
    public String toString() {
        return name + "+" + HexFormat.of().toHexDigits(keyId);
    }
}
