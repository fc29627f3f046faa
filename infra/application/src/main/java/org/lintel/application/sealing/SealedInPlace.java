package org.lintel.application.sealing;

import java.util.Base64;

import org.lintel.language.Sealed;
import org.lintel.vault.Opened;
import org.lintel.vault.SealedBytes;
import org.lintel.vault.Seals;

/** Between what the vault seals, which is bytes, and what events hold, which is one text that says where it belongs. */
public final class SealedInPlace {
    private SealedInPlace() {}

    public static <T> Sealed<T> seal(Seals seals, Sealed.Place place, byte[] plaintext) {
        SealedBytes sealed = seals.seal(SealingKeys.of(place, place.field().retention()), place.field().name(), plaintext);
        return Sealed.of(place, sealed.keyId(), Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.ciphertext()));
    }

    /** @return what it opens to; {@code NOT_SEALED} also where it was tampered with so that it names no key or holds no bytes */
    public static Opened open(Seals seals, Sealed.Content content) {
        try {
            return seals.open(SealingKeys.of(content.place(), content.retention()), content.place().field().name(),
                    new SealedBytes(content.keyId(), Base64.getUrlDecoder().decode(content.ciphertext())));
        } catch (IllegalArgumentException neitherPseudonymNorBase64) {
            return new Opened.Refused(Opened.Why.NOT_SEALED);
        }
    }
}
