package org.lintel.auditor;

import org.jspecify.annotations.Nullable;
import org.lintel.bundle.BundleRefused;
import org.lintel.transparencylog.LogRefused;
import org.lintel.transparencylog.TilePath;

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

    static Finding of(BundleRefused refused, @Nullable Long position) {
        return new Finding(refused.reason().name(), refused.position() == null ? position : refused.position(),
                String.valueOf(refused.getMessage()));
    }

    static Finding ofTile(long position, TilePath path) {
        return new Finding("TILE_DIFFERS", position, path + " does not have the hash of the entries below it.");
    }
}
