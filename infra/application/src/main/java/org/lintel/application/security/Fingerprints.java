package org.lintel.application.security;

import java.text.Normalizer;
import java.util.Locale;

import org.lintel.language.FreeText;
import org.lintel.language.OrganisationKey;
import org.lintel.language.TextKey;
import org.lintel.language.accreditation.Organisation;

/**
 * Keyed fingerprints of what rules must compare and must not read. Two spellings that differ in case, width, composition or white space
 * only have the same fingerprint.
 */
public final class Fingerprints {
    private final KeyedHash hash;

    /** @param key 32 random bytes */
    public Fingerprints(byte[] key) {
        this.hash = new KeyedHash(key);
    }

    public OrganisationKey of(Organisation organisation) {
        return new OrganisationKey(
                KeyedHash.shortText(hash.of("organisation", normalised(organisation.name()), organisation.country().value())));
    }

    public TextKey of(FreeText text) {
        return new TextKey(KeyedHash.shortText(hash.of("text", normalised(text.value()))));
    }

    /** NFKC, case folded, white space collapsed. Upper then lower case folds what one of them alone leaves apart (ß and SS). */
    static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).strip()
                .replaceAll("(?U)\\s+", " ");
    }
}
