package org.lintel.vault;

import java.time.Instant;

/** What comes of opening a sealed value. None of these is an error of the program, and none but {@link Plain} holds anything of the value. */
public sealed interface Opened {

    /** The value. It prints nothing of itself. */
    record Plain(byte[] bytes) implements Opened {
        @Override
        public String toString() {
            return "Plain[withheld]";
        }
    }

    /** The key was destroyed, last at this time: nobody can read the value again. */
    record Erased(Instant at) implements Opened {}

    /** Two of the class's three holders have to give their shares first. */
    record Locked(String retentionClass) implements Opened {}

    /** The value does not open. */
    record Refused(Why why) implements Opened {}

    /** Why a value does not open. Told for whoever looks into it; what keeps a changed value shut is the cipher. */
    enum Why {
        /** Not something that this vault seals. */
        NOT_SEALED,
        /** Sealed by a keyset that this subject, session and class does not have: swapped, or the keyset is lost. */
        UNKNOWN_KEY,
        /** Of the right keyset, but a version that it never had or has no longer. */
        UNKNOWN_VERSION,
        /** Whole, but sealed for another field. */
        OTHER_FIELD,
        /** Changed since it was sealed. */
        ALTERED
    }
}
