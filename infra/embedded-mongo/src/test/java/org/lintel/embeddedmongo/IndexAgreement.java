package org.lintel.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.Objects;
import java.util.TreeSet;

import org.h2.mvstore.Cursor;
import org.lintel.embeddedmongo.DocumentStream.Found;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;

/** Opens a file without a server and compares every entry of every index with the documents. */
final class IndexAgreement {

    private IndexAgreement() {}

    static void check(Path file, String database, String collection) {
        try (DurableStore store = new DurableStore(StoreFile.open(file, 16), new FreeSpace(() -> Long.MAX_VALUE), _ -> {})) {
            StoredBackend backend = new StoredBackend(store, new OpenCursors(System::nanoTime));
            StoredCollection stored = Objects.requireNonNull(((StoredDatabase) backend.resolveDatabase(database)).collection(collection));
            for (Index<DocumentKey> index : stored.getIndexes()) {
                if (index instanceof OrderedIndex ordered) {
                    assertThat(entriesOf(ordered)).as("the entries of " + index.getName()).isEqualTo(entriesDue(stored, ordered));
                }
            }
        }
    }

    private static TreeSet<byte[]> entriesOf(OrderedIndex index) {
        TreeSet<byte[]> entries = new TreeSet<>(Bytes.TYPE);
        for (Cursor<byte[], ?> cursor = index.cursor(null, false); cursor.hasNext();) {
            entries.add(cursor.next());
        }
        return entries;
    }

    private static TreeSet<byte[]> entriesDue(StoredCollection collection, OrderedIndex index) {
        TreeSet<byte[]> due = new TreeSet<>(Bytes.TYPE);
        Iterator<Found> all = collection.find(new Document(), SortOrder.ANY, 0, 0, 1);
        while (all.hasNext()) {
            Document document = all.next().document();
            for (byte[] values : index.valuesOf(document)) {
                due.add(OrderedIndex.entry(values, IdIndex.keyOf(document)));
            }
        }
        return due;
    }
}
