package org.lintel.transparencylog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

import org.lintel.transparencylog.LogRefused.Reason;

/**
 * A key that signs notes, in one line of text as Go's {@code sumdb/note} writes it: {@code PRIVATE+KEY+}, then as a verifier key, with the private key in
 * place of the public one. It prints nothing of itself.
 */
public final class SignerKey {

    private static final String SECRET = "PRIVATE+KEY+";

    private final byte[] seed;
    private final PrivateKey key;
    private final VerifierKey verifier;

    private SignerKey(String name, SignatureType type, byte[] seed) {
        this.key = Ed25519.privateKey(seed);
        this.seed = seed;
        this.verifier = VerifierKey.of(name, type, Ed25519.publicKeyOf(seed));
    }

    public static SignerKey generate(String name, SignatureType type, SecureRandom random) {
        byte[] seed = new byte[Ed25519.KEY_BYTES];
        random.nextBytes(seed);
        return new SignerKey(name, type, seed);
    }

    /** @throws LogRefused {@link Reason#KEY_MALFORMED}, {@link Reason#KEY_NAME}, {@link Reason#KEY_TYPE}, {@link Reason#KEY_ID}, {@link Reason#BASE64} */
    public static SignerKey parse(String skey) {
        String[] parts = skey.startsWith(SECRET) ? skey.substring(SECRET.length()).split("\\+", 3) : new String[0];
        if (parts.length != 3) {
            throw new LogRefused(Reason.KEY_MALFORMED, "A signing key is written as PRIVATE+KEY+name+id+key.");
        }
        byte[] typed = StrictBase64.decode(parts[2]);
        if (typed.length == 0) {
            throw new LogRefused(Reason.KEY_MALFORMED, "A signing key says of which kind it is.");
        }
        SignerKey signer = new SignerKey(parts[0], SignatureType.of(typed[0]), Arrays.copyOfRange(typed, 1, typed.length));
        if (!HexFormat.of().toHexDigits(signer.verifier.id()).equals(parts[1])) {
            throw new LogRefused(Reason.KEY_ID, "The id in this signing key is not that of its name and public key.");
        }
        return signer;
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /**
     * Signs the text of a note.
     *
     * @throws LogRefused {@link Reason#KEY_TYPE} when this key makes cosignatures, which are of checkpoints and have a time
     */
    public NoteSignature sign(String text) {
        check(SignatureType.ED25519);
        return new NoteSignature(verifier.name(), verifier.id(), Ed25519.sign(key, text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Says that no larger tree of this log was seen until now, and that this one continues all that were.
     *
     * @param seconds since 1970
     * @throws LogRefused {@link Reason#KEY_TYPE} when this key does not make cosignatures
     */
    public NoteSignature cosign(Checkpoint checkpoint, long seconds) {
        check(SignatureType.COSIGNATURE_V1);
        byte[] signed = Ed25519.sign(key, Cosignature.message(seconds, checkpoint.text()));
        return new NoteSignature(verifier.name(), verifier.id(),
                ByteBuffer.allocate(Long.BYTES + signed.length).putLong(seconds).put(signed).array());
    }

    private void check(SignatureType type) {
        if (verifier.type() != type) {
            throw new LogRefused(Reason.KEY_TYPE,
                    "The key " + verifier.name() + " makes signatures of the kind " + verifier.type() + ", not " + type + ".");
        }
    }

    /** @return the secret itself, for a file that nobody else can read */
    public String secret() {
        byte[] typed = ByteBuffer.allocate(1 + seed.length).put(verifier.type().identifier()).put(seed).array();
        return SECRET + verifier.name() + "+" + HexFormat.of().toHexDigits(verifier.id()) + "+" + StrictBase64.encode(typed);
    }

    /** @return the verifier key: nothing secret */
    @Override
    public String toString() {
        return "signer of " + verifier;
    }
}
