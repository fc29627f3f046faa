package org.lintel.embeddedmongo;

import java.util.List;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;

/** An index whose entries are read by the {@link QueryPlanner}, never by the library. */
abstract sealed class EntryIndex extends Index<DocumentKey> implements Entries permits IdIndex, OrderedIndex {

    EntryIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
    }

    @Override
    public final boolean canHandle(Document query) {
        return false;
    }

    @Override
    public final Iterable<DocumentKey> getPositions(Document query) {
        throw new UnsupportedOperationException("queries are planned by QueryPlanner");
    }

    @Override
    public final long getCount() {
        return map().sizeAsLong();
    }

    @Override
    public final long getDataSize() {
        return 0;
    }
}
