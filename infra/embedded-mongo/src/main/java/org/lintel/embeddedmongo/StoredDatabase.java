package org.lintel.embeddedmongo;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;

/** One database of the file. The library keeps the lists of collections and indexes, in collections of its own. */
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<DocumentKey> {

    private static final Set<String> INDEX_OPTIONS = Set.of("key", "name", "unique", "sparse", "v", "ns", "background");
    private static final Pattern NUMBER_IN_PATH = Pattern.compile("(^|\\.)\\d+(\\.|$)");

    private final DurableStore store;
    private final ReadCommands reads;
    private final WriteCommands writes;

    StoredDatabase(String name, CursorRegistry registry, OpenCursors cursors, DurableStore store) {
        super(name, registry);
        this.store = store;
        this.reads = new ReadCommands(this, cursors, store);
        this.writes = new WriteCommands(collection -> (StoredCollection) resolveOrCreateCollection(collection));
        initializeNamespacesAndIndexes();
    }

    @Nullable
    StoredCollection collection(String name) {
        return (StoredCollection) resolveCollection(name, false);
    }

    @Override
    public Document handleCommand(Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "find" -> reads.find(query);
            case "aggregate" -> reads.aggregate(query, databases);
            case "explain" -> reads.explain(query);
            case "distinct" -> reads.distinct(query);
            case "insert" -> writes.insert(query);
            case "update" -> writes.update(query);
            case "delete" -> writes.delete(query);
            case "dropindexes" -> dropIndexes(query);
            case "create", "createindexes", "drop" -> {
                synchronized (this) {
                    yield super.handleCommand(channel, command, query, databases, oplog);
                }
            }
            default -> super.handleCommand(channel, command, query, databases, oplog);
        };
    }

    /** The library's own also drops indexes of the same name, or all indexes, of other collections. */
    private synchronized Document dropIndexes(Document query) {
        StoredCollection collection = collection(String.valueOf(query.get("dropIndexes")));
        MongoCollection<DocumentKey> descriptions = indexes.get();
        if (collection != null && descriptions != null) {
            Object wanted = query.get("index");
            int dropped = 0;
            for (Document description : StoredCollection.toList(((StoredCollection) descriptions)
                    .find(new Document("ns", collection.getFullName()), SortOrder.ANY, 0, 0, 1))) {
                if (isWanted(wanted, description)) {
                    collection.dropIndex(String.valueOf(description.get("name")));
                    descriptions.deleteDocuments(description, 1);
                    dropped++;
                }
            }
            if (dropped == 0 && !"*".equals(wanted)) {
                throw new IndexNotFoundException("there is no index " + wanted);
            }
        }
        Document answer = new Document();
        Utils.markOkay(answer);
        return answer;
    }

    /** Whether all that are to be created are there already, and are just so. */
    boolean hasIndexes(Document query) {
        StoredCollection collection = collection(String.valueOf(query.get("createIndexes")));
        if (collection == null || !(indexes.get() instanceof StoredCollection descriptions)) {
            return false;
        }
        List<Document> there = StoredCollection
                .toList(descriptions.find(new Document("ns", collection.getFullName()), SortOrder.ANY, 0, 0, 1));
        return CommandFields.documents(query, "indexes").stream()
                .allMatch(wanted -> there.stream().anyMatch(description -> isJustSo(description, wanted)));
    }

    private static boolean isJustSo(Document description, Document wanted) {
        return description.entrySet().containsAll(wanted.entrySet()) && description.keySet().stream()
                .allMatch(option -> wanted.containsKey(option) || option.equals("ns") || option.equals("v"));
    }

    private boolean isWanted(@Nullable Object wanted, Document description) {
        if (!(description.get("key") instanceof Document key) || isPrimaryKeyIndex(key)) {
            return false;
        }
        return "*".equals(wanted) || Objects.equals(description.get("name"), wanted) || key.equals(wanted)
                || wanted instanceof List<?> names && names.contains(description.get("name"));
    }

    @Override
    protected synchronized void addIndex(Document description) {
        for (String option : description.keySet()) {
            if (!INDEX_OPTIONS.contains(option)) {
                throw new BadValueException("the index option " + option + " is not supported");
            }
        }
        CommandFields.document(description, "key").forEach((path, direction) -> {
            if (!(direction instanceof Number number) || Math.abs(number.doubleValue()) != 1 || NUMBER_IN_PATH.matcher(path).find()) {
                throw new BadValueException("an index of " + path + ": " + direction + " is not supported");
            }
        });
        super.addIndex(description);
    }

    @Override
    protected Index<DocumentKey> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
        if (keys.size() == 1 && keys.getFirst().getKey().equals("_id")) {
            return new IdIndex(name, store.documents(StoredMaps.documentsOf(databaseName, collection)), keys.getFirst().isAscending());
        }
        return openIndex(collection, name, keys, sparse, true);
    }

    @Override
    protected Index<DocumentKey> openOrCreateSecondaryIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
        return openIndex(collection, name, keys, sparse, false);
    }

    private OrderedIndex openIndex(String collection, String name, List<IndexKey> keys, boolean sparse, boolean unique) {
        return new OrderedIndex(name, List.copyOf(keys), sparse, unique, store,
                store.entries(StoredMaps.indexOf(databaseName, collection, name)));
    }

    @Override
    protected MongoCollection<DocumentKey> openOrCreateCollection(String name, CollectionOptions options) {
        return new StoredCollection(this, name, options, cursorRegistry, store);
    }

    @Override
    protected long getStorageSize() {
        return 0;
    }

    @Override
    protected long getFileSize() {
        return 0;
    }
}
