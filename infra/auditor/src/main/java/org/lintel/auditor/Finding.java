package org.lintel.auditor;

import org.jspecify.annotations.Nullable;
import org.lintel.transparencylog.LogRefused;

/**
 * Something that is not as it should be.
 *
 * @param code for programs; stays the same
 * @param position of the first entry that it is about; null where it is about none
 * @param sentence for the person who reads it
 */
record Finding(String code, @Nullable Long position, String sentence) {
    static Finding of(LogRefused refused, @Nullable Long position) {
        return new Finding(refused.reason().name(), position, String.valueOf(refused.getMessage()));
    }
}
