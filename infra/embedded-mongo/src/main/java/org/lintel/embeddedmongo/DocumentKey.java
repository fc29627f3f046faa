package org.lintel.embeddedmongo;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** Where a document is kept: the {@linkplain OrderedKey ordered bytes} of its {@code _id}. */
final class DocumentKey {

    private final byte[] bytes;

    DocumentKey(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DocumentKey that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
