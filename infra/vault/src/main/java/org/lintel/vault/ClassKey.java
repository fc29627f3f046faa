package org.lintel.vault;

import static org.lintel.vault.VaultRefused.Reason.SHARES_DO_NOT_FIT;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.subtle.AesGcmJce;

/**
 * The key of a retention class that needs two of three holders: a key pair of which the private half is wrapped by a class master key that only the holders'
 * shares make. As bytes: split (4), length of the public keyset (4), the public keyset, the wrapped private keyset.
 */
final class ClassKey {

    private static final int MASTER_BYTES = 32;

    /** A class key as it is stored, and what the three holders get; nothing else keeps the class master key. */
    record Split(byte[] bytes, List<Share> shares) {
        @Override
        public String toString() {
            return "Split[withheld]";
        }
    }

    private final String retentionClass;
    private final int split;
    private final HybridEncrypt encryption;
    private final byte[] wrappedKeys;

    private ClassKey(String retentionClass, int split, HybridEncrypt encryption, byte[] wrappedKeys) {
        this.retentionClass = retentionClass;
        this.split = split;
        this.encryption = encryption;
        this.wrappedKeys = wrappedKeys;
    }

    static Split made(String retentionClass, SecureRandom random) {
        return split(retentionClass, Ciphers.made(Ciphers.FOR_HOLDERS), random);
    }

    /** The same key pair under a new class master key: the shares there were open nothing any longer. */
    Split splitAnew(Share first, Share second, SecureRandom random) {
        return split(retentionClass, keys(first, second), random);
    }

    private static Split split(String retentionClass, KeysetHandle keys, SecureRandom random) {
        byte[] master = new byte[MASTER_BYTES];
        random.nextBytes(master);
        int split = random.nextInt();
        List<Share> shares = new ArrayList<>();
        byte[][] heights = TwoOfThree.split(master, random);
        for (int holder = 1; holder <= TwoOfThree.HOLDERS; holder++) {
            shares.add(new Share(retentionClass, holder, split, heights[holder - 1]));
        }
        return Ciphers.working(() -> {
            byte[] publicKeys = Ciphers.publicBytes(keys);
            byte[] wrapped = new AesGcmJce(master).encrypt(Ciphers.bytes(keys), boundTo(retentionClass, split));
            byte[] bytes = ByteBuffer.allocate(2 * Integer.BYTES + publicKeys.length + wrapped.length).putInt(split)
                    .putInt(publicKeys.length).put(publicKeys).put(wrapped).array();
            return new Split(bytes, shares);
        });
    }

    static ClassKey of(String retentionClass, byte[] bytes) {
        ByteBuffer parts = ByteBuffer.wrap(bytes);
        int split = parts.getInt();
        byte[] publicKeys = new byte[parts.getInt()];
        parts.get(publicKeys);
        byte[] wrapped = new byte[parts.remaining()];
        parts.get(wrapped);
        return Ciphers.working(() -> new ClassKey(retentionClass, split,
                Ciphers.primitive(Ciphers.publicKeyset(publicKeys), HybridEncrypt.class), wrapped));
    }

    byte[] encrypt(byte[] keyset, byte[] associatedData) throws GeneralSecurityException {
        return encryption.encrypt(keyset, associatedData);
    }

    HybridDecrypt unlocked(Share first, Share second) {
        return Ciphers.working(() -> Ciphers.primitive(keys(first, second), HybridDecrypt.class));
    }

    private KeysetHandle keys(Share first, Share second) {
        if (first.holder() == second.holder()) {
            throw new VaultRefused(SHARES_DO_NOT_FIT, "Both shares are holder " + first.holder() + "'s; a second holder is needed.");
        }
        for (Share share : List.of(first, second)) {
            if (!share.retentionClass().equals(retentionClass) || share.split() != split) {
                throw new VaultRefused(SHARES_DO_NOT_FIT,
                        "The share of holder " + share.holder() + " is not of this class, or of an earlier splitting.");
            }
        }
        byte[] master = TwoOfThree.combine(first.holder(), first.height(), second.holder(), second.height());
        try {
            return Ciphers.keyset(new AesGcmJce(master).decrypt(wrappedKeys, boundTo(retentionClass, split)));
        } catch (GeneralSecurityException wrong) {
            throw new VaultRefused(SHARES_DO_NOT_FIT,
                    "These two shares do not make the key of class " + retentionClass + "; one of them is not genuine.", wrong);
        }
    }

    private static byte[] boundTo(String retentionClass, int split) {
        return AssociatedData.of("org.lintel.vault", "class key", retentionClass, Integer.toString(split));
    }

    @Override
    public String toString() {
        return "ClassKey[" + retentionClass + ", withheld]";
    }
}
