package org.lintel.transparencylog;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.HexFormat;

import org.lintel.transparencylog.LogRefused.Reason;

/** A key that verifies signatures of notes: name, kind and public key, in one line of text, the <em>vkey</em> of C2SP signed-note. */
public final class VerifierKey {

    private static final int ID_DIGITS = 8;

    private final String name;
    private final SignatureType type;
    private final byte[] encodedKey;
    private final PublicKey key;
    private final int id;

    private VerifierKey(String name, SignatureType type, byte[] encodedKey) {
        this.name = KeyName.check(name);
        this.type = type;
        this.encodedKey = encodedKey;
        this.key = Ed25519.publicKey(encodedKey);
        this.id = computedId();
    }

    /**
     * @param publicKey 32 bytes (RFC 8032)
     * @throws LogRefused {@link Reason#KEY_NAME}, {@link Reason#KEY_MALFORMED}
     */
    public static VerifierKey of(String name, SignatureType type, byte[] publicKey) {
        return new VerifierKey(name, type, publicKey.clone());
    }

    /**
     * @param vkey name, plus, eight hexadecimal digits of the id, plus, base64 of kind and public key
     * @throws LogRefused {@link Reason#KEY_MALFORMED}, {@link Reason#KEY_NAME}, {@link Reason#KEY_TYPE}, {@link Reason#KEY_ID}, {@link Reason#BASE64}
     */
    public static VerifierKey parse(String vkey) {
        String[] parts = vkey.split("\\+", 3);
        if (parts.length != 3 || !parts[1].matches("[0-9a-f]{" + ID_DIGITS + "}")) {
            throw new LogRefused(Reason.KEY_MALFORMED, "A verifier key is written as name+id+key, the id as eight hexadecimal digits.");
        }
        byte[] typed = StrictBase64.decode(parts[2]);
        if (typed.length == 0) {
            throw new LogRefused(Reason.KEY_MALFORMED, "A verifier key says of which kind it is.");
        }
        VerifierKey key = new VerifierKey(parts[0], SignatureType.of(typed[0]), Arrays.copyOfRange(typed, 1, typed.length));
        if (key.id() != (int) HexFormat.fromHexDigitsToLong(parts[1])) {
            throw new LogRefused(Reason.KEY_ID, "The id in this verifier key is not that of its name and public key.");
        }
        return key;
    }

    public String name() {
        return name;
    }

    public SignatureType type() {
        return type;
    }

    /** @return the first four bytes of SHA-256 over name, newline, kind and public key */
    public int id() {
        return id;
    }

    private int computedId() {
        ByteArrayOutputStream hashed = new ByteArrayOutputStream();
        hashed.writeBytes(name.getBytes(StandardCharsets.UTF_8));
        hashed.write('\n');
        hashed.writeBytes(typed());
        return ByteBuffer.wrap(Hash.sha256().digest(hashed.toByteArray())).getInt();
    }

    private byte[] typed() {
        return ByteBuffer.allocate(1 + encodedKey.length).put(type.identifier()).put(encodedKey).array();
    }

    /** @return whether the signature names this key: by name and id, for either alone is not enough */
    boolean isNamedBy(NoteSignature signature) {
        return signature.name().equals(name) && signature.keyId() == id();
    }

    /** @return whether the two are of one public key, whatever they are called */
    boolean hasTheSameKeyAs(VerifierKey other) {
        return Arrays.equals(encodedKey, other.encodedKey);
    }

    boolean verifies(String text, NoteSignature signature) {
        return switch (type) {
            case ED25519 -> Ed25519.verifies(key, text.getBytes(StandardCharsets.UTF_8), signature.signature());
            case COSIGNATURE_V1 -> Cosignature.read(signature).filter(made -> made.isOf(text, key)).isPresent();
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** @return the vkey */
    @Override
    public String toString() {
        return name + "+" + HexFormat.of().toHexDigits(id()) + "+" + StrictBase64.encode(typed());
    }
}
