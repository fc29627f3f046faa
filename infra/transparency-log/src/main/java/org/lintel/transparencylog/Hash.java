package org.lintel.transparencylog;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

import org.lintel.transparencylog.LogRefused.Reason;

/** A hash of a Merkle tree over SHA-256, 32 bytes: of a leaf, of a node with two children, or of the empty tree (RFC 6962, section 2.1). */
public final class Hash {

    /** The root of the tree without leaves: SHA-256 of nothing. */
    public static final Hash OF_EMPTY_TREE = new Hash(sha256().digest());

    static final int BYTES = 32;
    /** A tree of a million leaves takes two million short hashes: to make a digest for each would cost more than hashing. */
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Hash::sha256);
    /** What is hashed at once costs less than a byte and a hash after it. */
    private static final ThreadLocal<byte[]> WORK = ThreadLocal.withInitial(() -> new byte[1 + 2 * BYTES]);
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws LogRefused {@link Reason#HASH_LENGTH} */
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new LogRefused(Reason.HASH_LENGTH, "A hash has 32 bytes, not " + bytes.length + ".");
        }
        return new Hash(bytes.clone());
    }

    /** Of 32 bytes out of more. */
    static Hash at(byte[] bytes, int from) {
        return new Hash(Arrays.copyOfRange(bytes, from, from + BYTES));
    }

    /** @throws LogRefused {@link Reason#BASE64}, {@link Reason#HASH_LENGTH} */
    public static Hash ofBase64(String text) {
        return of(StrictBase64.decode(text));
    }

    /** Of an entry: a zero byte before it keeps entries and nodes apart. */
    public static Hash ofLeaf(byte[] entry) {
        if (entry.length == BYTES) {
            byte[] leaf = WORK.get();
            leaf[0] = LEAF;
            System.arraycopy(entry, 0, leaf, 1, BYTES);
            return of(leaf, 1 + BYTES);
        }
        MessageDigest digest = begun();
        digest.update(LEAF);
        return new Hash(digest.digest(entry));
    }

    public static Hash ofNode(Hash left, Hash right) {
        byte[] node = WORK.get();
        node[0] = NODE;
        left.writeTo(node, 1);
        right.writeTo(node, 1 + BYTES);
        return of(node, node.length);
    }

    private static Hash of(byte[] bytes, int count) {
        MessageDigest digest = begun();
        digest.update(bytes, 0, count);
        return new Hash(digest.digest());
    }

    /** Whatever a failure has left in it is gone. */
    private static MessageDigest begun() {
        MessageDigest digest = DIGEST.get();
        digest.reset();
        return digest;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException neverInAJdk) {
            throw new IllegalStateException(neverInAJdk);
        }
    }

    /** @return a copy */
    public byte[] bytes() {
        return bytes.clone();
    }

    void writeTo(byte[] target, int at) {
        System.arraycopy(bytes, 0, target, at, BYTES);
    }

    public String base64() {
        return StrictBase64.encode(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** @return in base64 */
    @Override
    public String toString() {
        return base64();
    }
}
