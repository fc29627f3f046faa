package org.lintel.language;

import org.jspecify.annotations.Nullable;

/**
 * A value that is encrypted wherever it is decided upon, stored or shown around: one text with all that it takes to open it but the key. Only the
 * edge seals and opens; a rule that has to tell whether two are the same compares fingerprints. It prints nothing of itself.
 *
 * @param value whose it is, where it belongs, by which key it was sealed, and the ciphertext, separated by tildes
 * @param <T> what it is once it is opened
 */
public record Sealed<T>(String value) implements TextValue {
    private static final String FORM = "1";
    private static final String SEPARATOR = "~";
    private static final int PARTS = 7;

    /**
     * Where a sealed value belongs: it opens nowhere else.
     *
     * @param subject the pseudonym of whom it concerns: the id of an accreditation file
     * @param session in which the subject is dealt with
     */
    public record Place(String subject, String session, SealedField field) {}

    /**
     * What a sealed value says of itself in clear.
     *
     * @param retention the class under whose key it was sealed
     * @param keyId names the key and tells nothing of it
     * @param ciphertext in URL-safe base 64
     */
    public record Content(Place place, RetentionClass retention, String keyId, String ciphertext) {}

    public static <T> Sealed<T> of(Place place, String keyId, String ciphertext) {
        return new Sealed<>(String.join(SEPARATOR, FORM, place.field.retention().name(), place.session, place.subject, place.field.name(),
                keyId, ciphertext));
    }

    /** @return what it says in clear, or null where the text was tampered with so that it is none */
    public @Nullable Content content() {
        String[] parts = value.split(SEPARATOR, -1);
        if (parts.length != PARTS || !parts[0].equals(FORM)) {
            return null;
        }
        try {
            return new Content(new Place(parts[3], parts[2], SealedField.valueOf(parts[4])), RetentionClass.valueOf(parts[1]), parts[5],
                    parts[6]);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    @Override
    public String toString() {
        return "Sealed[withheld]";
    }
}
