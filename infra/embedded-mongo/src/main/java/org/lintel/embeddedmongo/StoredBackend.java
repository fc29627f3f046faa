package org.lintel.embeddedmongo;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.h2.mvstore.MVStoreException;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;

/** All databases of the file, and when an answer may be given: a write that wants to be durable waits for the disk first. */
final class StoredBackend extends AbstractMongoBackend {

    private static final Set<String> CHANGES = Set.of("insert", "update", "delete", "findandmodify", "create", "createindexes", "drop",
            "dropindexes", "dropdatabase", "renamecollection");

    private final DurableStore store;
    private final OpenCursors cursors;

    StoredBackend(DurableStore store, OpenCursors cursors) {
        this.store = store;
        this.cursors = cursors;
        databaseNamesInFile().forEach(this::resolveDatabase);
    }

    private Set<String> databaseNamesInFile() {
        Set<String> names = new TreeSet<>();
        for (String map : store.mapNames()) {
            StoredMaps.databaseListedIn(map).ifPresent(names::add);
        }
        return names;
    }

    /** @param bytes that the message had */
    Document handleCommand(Channel channel, String databaseName, String command, Document query, long bytes) {
        try {
            return CHANGES.contains(command.toLowerCase(Locale.ROOT)) && !wantsIndexesThatAreThere(databaseName, command, query)
                    ? change(channel, databaseName, command, query, bytes)
                    : handleCommand(channel, databaseName, command, query);
        } catch (MVStoreException unreadable) {
            throw store.explained(unreadable);
        }
    }

    /** Reads, or is one of the library's own calls. */
    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "getmore" -> cursors.nextBatch(CommandFields.number(query, command), CommandFields.number(query, "batchSize", 0));
            case "killcursors" -> cursors.kill(cursorIds(query));
            case "createindexes" -> okay();
            case "hello" -> handshake(channel, databaseName, query);
            case "endsessions" -> okay();
            default -> super.handleCommand(channel, databaseName, command, query);
        };
    }

    /** So that who makes sure of his indexes when he starts can do so where nothing can be written. */
    private boolean wantsIndexesThatAreThere(String databaseName, String command, Document query) {
        return command.equalsIgnoreCase("createIndexes") && ((StoredDatabase) resolveDatabase(databaseName)).hasIndexes(query);
    }

    /** The lock that keeps commits out comes before all others, here and everywhere, so that none waits for another in a circle. */
    private Document change(Channel channel, String databaseName, String command, Document query, long bytes) {
        boolean durable = wantsDurable(query);
        store.enter(bytes);
        try {
            return store.shared(() -> {
                Document answer = super.handleCommand(channel, databaseName, command, query);
                store.changed();
                return answer;
            });
        } finally {
            try {
                if (durable) {
                    store.awaitDurable(store.lastChange());
                }
            } finally {
                store.leave(bytes);
            }
        }
    }

    /**
     * A write without a write concern is durable. Only who says {@code w:1}, and not {@code j:true}, gets his answer before the sync.
     */
    private static boolean wantsDurable(Document query) {
        if (!(query.get("writeConcern") instanceof Document concern) || concern.isEmpty()) {
            return true;
        }
        Object acknowledgements = concern.getOrDefault("w", 1);
        if (acknowledgements instanceof Number number && number.intValue() > 1) {
            throw new MongoServerError(2, "BadValue", "cannot use 'w' > 1 when a host is not replicated");
        }
        boolean one = acknowledgements instanceof Number && concern.containsKey("w");
        return !one || Utils.isTrue(concern.get("j")) || Utils.isTrue(concern.get("fsync"));
    }

    private Document handshake(Channel channel, String databaseName, Document query) {
        Document answer = super.handleCommand(channel, databaseName, "ismaster", query);
        answer.put("isWritablePrimary", true);
        return answer;
    }

    @Override
    public MongoDatabase resolveDatabase(String databaseName) {
        return store.shared(() -> super.resolveDatabase(databaseName));
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return new StoredDatabase(databaseName, getCursorRegistry(), cursors, store);
    }

    @Override
    protected Document handleDropDatabase(String databaseName) {
        resolveDatabase(databaseName);
        return super.handleDropDatabase(databaseName);
    }

    private static List<Long> cursorIds(Document query) {
        return ((List<?>) Objects.requireNonNull(query.get("cursors"))).stream().map(id -> ((Number) id).longValue()).toList();
    }

    private static Document okay() {
        Document answer = new Document();
        Utils.markOkay(answer);
        return answer;
    }
}
