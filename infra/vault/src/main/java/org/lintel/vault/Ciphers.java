package org.lintel.vault;

import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.Set;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.config.TinkConfig2026;
import com.google.crypto.tink.hybrid.HpkeParameters;

/** Which of Tink's ciphers are used, and how its keysets become bytes. Nothing is registered globally. */
final class Ciphers {

    static final Parameters VALUES = PredefinedAeadParameters.AES256_GCM;
    /** For classes that need two of three holders: everybody may seal, and only the private key opens (RFC 9180). */
    static final Parameters FOR_HOLDERS = Ciphers.working(() -> HpkeParameters.builder().setVariant(HpkeParameters.Variant.TINK)
            .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256).setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
            .setAeadId(HpkeParameters.AeadId.AES_256_GCM).build());

    interface Step<T> {
        T call() throws GeneralSecurityException;
    }

    private Ciphers() {}

    /** For steps that fail only where the program or its Java is wrong. */
    static <T> T working(Step<T> step) {
        try {
            return step.call();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("a cipher that every Java has does not work", broken);
        }
    }

    static KeysetHandle made(Parameters parameters) {
        return working(() -> KeysetHandle.generateNew(parameters, TinkConfig2026.get()));
    }

    /** The same keys and a new one, with which is sealed from now on. */
    static KeysetHandle rotated(KeysetHandle keyset, Parameters parameters) {
        return working(() -> {
            KeysetHandle.Builder builder = KeysetHandle.newBuilder(keyset).setConfiguration(TinkConfig2026.get());
            return builder.addEntry(KeysetHandle.generateEntryFromParameters(parameters).withRandomId().makePrimary()).build();
        });
    }

    static byte[] bytes(KeysetHandle keyset) {
        return working(() -> TinkProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get(), TinkConfig2026.get()));
    }

    static KeysetHandle keyset(byte[] bytes) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseKeyset(bytes, InsecureSecretKeyAccess.get(), TinkConfig2026.get());
    }

    /** The public half of a keyset. */
    static byte[] publicBytes(KeysetHandle keyset) {
        return working(() -> TinkProtoKeysetFormat.serializeKeysetWithoutSecret(keyset.getPublicKeysetHandle(), TinkConfig2026.get()));
    }

    static KeysetHandle publicKeyset(byte[] bytes) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseKeysetWithoutSecret(bytes, TinkConfig2026.get());
    }

    static <P> P primitive(KeysetHandle keyset, Class<P> kind) throws GeneralSecurityException {
        return keyset.getPrimitive(TinkConfig2026.get(), kind);
    }

    /** The numbers that stand at the beginning of what its keys sealed. */
    static Set<Integer> versions(KeysetHandle keyset) {
        Set<Integer> versions = new HashSet<>();
        for (int i = 0; i < keyset.size(); i++) {
            versions.add(keyset.getAt(i).getId());
        }
        return versions;
    }
}
