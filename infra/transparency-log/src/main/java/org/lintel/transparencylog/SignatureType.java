package org.lintel.transparencylog;

import java.util.Arrays;

import org.lintel.transparencylog.LogRefused.Reason;

/** The kinds of signature that are made and verified here; their identifiers are assigned by C2SP signed-note. */
public enum SignatureType {

    /** Ed25519 over the text of the note. */
    ED25519(1),
    /** Ed25519 over a time and a checkpoint: C2SP tlog-cosignature, {@code cosignature/v1}. */
    COSIGNATURE_V1(4);

    private final byte identifier;

    SignatureType(int identifier) {
        this.identifier = (byte) identifier;
    }

    byte identifier() {
        return identifier;
    }

    static SignatureType of(byte identifier) {
        return Arrays.stream(values()).filter(type -> type.identifier == identifier).findFirst()
                .orElseThrow(() -> new LogRefused(Reason.KEY_TYPE,
                        "Signatures of kind 0x%02x are not known here; known are Ed25519 (0x01) and cosignature/v1 (0x04)."
                                .formatted(identifier)));
    }
}
