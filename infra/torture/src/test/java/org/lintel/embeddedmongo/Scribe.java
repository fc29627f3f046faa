package org.lintel.embeddedmongo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;

/**
 * Inserts, replaces and deletes documents of its own until the power fails, and knows which of them must be there then: of each the last
 * version that was acknowledged, and of the one that it was writing either that or the next one.
 */
final class Scribe {

    private static final int DOCUMENTS = 16;
    static final int TAGS = 5;

    private final int number;
    private final Random random;
    /** By their ids, the version of those that are there. */
    private final Map<Integer, Integer> acknowledged = new HashMap<>();
    private int lastVersion;
    private @Nullable Integer writing;
    private @Nullable Integer writingVersion;

    Scribe(int number, Random random) {
        this.number = number;
        this.random = random;
    }

    void writeUntilThePowerFails(MongoCollection<Document> things) {
        try {
            while (true) {
                int id = number * DOCUMENTS + random.nextInt(DOCUMENTS);
                writing = id;
                writingVersion = acknowledged.containsKey(id) && random.nextInt(4) == 0 ? null : ++lastVersion;
                write(things, id);
                settle(writingVersion);
            }
        } catch (MongoException powerFailed) {
            // It did.
        }
    }

    private void write(MongoCollection<Document> things, int id) {
        if (writingVersion == null) {
            things.deleteOne(Filters.eq(id));
        } else if (acknowledged.containsKey(id)) {
            things.replaceOne(Filters.eq(id), thing(id, writingVersion));
        } else {
            things.insertOne(thing(id, writingVersion));
        }
    }

    /** @return what is wrong, if anything; else what was being written is what was found */
    Optional<String> complainAbout(Map<Integer, Document> found) {
        for (int id = number * DOCUMENTS; id < (number + 1) * DOCUMENTS; id++) {
            Document there = found.get(id);
            Integer version = there == null ? null : there.getInteger("version");
            boolean expected = Objects.equals(version, acknowledged.get(id))
                    || writing != null && writing == id && Objects.equals(version, writingVersion);
            if (!expected || version != null && !thing(id, version).equals(there)) {
                return Optional.of("document " + id + " is " + there + ", acknowledged is version " + acknowledged.get(id)
                        + ", being written was version " + writingVersion + " of " + writing);
            }
        }
        if (writing != null) {
            Document there = found.get(writing);
            settle(there == null ? null : there.getInteger("version"));
        }
        return Optional.empty();
    }

    private void settle(@Nullable Integer version) {
        if (version == null) {
            acknowledged.remove(writing);
        } else {
            acknowledged.put(writing, version);
        }
        writing = null;
    }

    private static Document thing(int id, int version) {
        var own = new Random(31L * id + version);
        int words = own.nextInt(own.nextInt(10) == 0 ? 4_000 : 200);
        return new Document("_id", id).append("version", version).append("tags", List.of(version % TAGS, TAGS + id))
                .append("filler", Long.toHexString(own.nextLong()).repeat(words));
    }
}
