package org.lintel.torture.oracle;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.TreeSet;
import java.util.zip.CRC32C;

import org.jspecify.annotations.Nullable;

/** A short sum over all that makes up an event, or over several events in their order. */
public final class Fingerprint {

    private final CRC32C sum = new CRC32C();

    /** @return this, with one more event in the sum */
    public Fingerprint add(String id, String type, Collection<String> tags, @Nullable String payload) {
        add(id);
        add(type);
        new TreeSet<>(tags).forEach(this::add);
        add(payload == null ? "" : payload);
        return this;
    }

    private void add(String text) {
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        sum.update(0);
    }

    /** @return as it is written into journals */
    public String text() {
        return Long.toHexString(sum.getValue());
    }
}
