package org.lintel.embeddedmongo;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;

/** The different values of a field, in their order, each element of an array for itself; as many as fit into one answer. */
final class DistinctValues {

    private static final int TOO_BIG = 17217;
    private static final long MOST_BYTES = Math.min(16 << 20, QueryMemory.MOST_BYTES);
    private static final int BYTES_OF_AN_ENTRY = 64;

    private final String path;
    private final Map<byte[], Object> values = new TreeMap<>(Bytes.TYPE);
    private long bytes;

    DistinctValues(String path) {
        this.path = path;
    }

    /** @throws MongoServerError when there are too many */
    void addFrom(Document document) {
        Object value = Utils.getSubdocumentValueCollectionAware(document, path);
        if (value instanceof Collection<?> all) {
            all.forEach(this::add);
        } else if (!(value instanceof Missing)) {
            add(value);
        }
    }

    Collection<Object> values() {
        return values.values();
    }

    private void add(@Nullable Object value) {
        byte[] key = OrderedKey.of(value);
        if (!values.containsKey(key)) {
            values.put(key, value);
            bytes += 2L * key.length + BYTES_OF_AN_ENTRY;
            if (bytes > MOST_BYTES) {
                throw new MongoServerError(TOO_BIG, "Location17217",
                        "The distinct values are too many for one answer; ask for those of fewer documents.");
            }
        }
    }
}
