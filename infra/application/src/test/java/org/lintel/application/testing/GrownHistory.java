package org.lintel.application.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

import org.bson.Document;
import org.lintel.eventstore.CommitHistory;
import org.lintel.eventstore.EventStoreSettings;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

/** A history that is as long as a test needs it: what was played, and copies of its files. Nobody may have the database open. */
public final class GrownHistory {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private GrownHistory() {}

    /**
     * The first commit, which convenes a session, is not repeated. Texts are those of the first copy, and do not open in the others.
     *
     * @return how many events there are then
     */
    public static long grow(MongoDatabase database, int copies) {
        MongoCollection<Document> commits = database.getCollection("commits");
        List<Document> played = commits.find().sort(new Document("_id", 1)).into(new ArrayList<>());
        long number = played.size();
        long position = new CommitHistory(database, EventStoreSettings.defaults()).head() + 1;
        for (int copy = 0; copy < copies; copy++) {
            Map<String, String> ids = new HashMap<>();
            List<Document> copied = new ArrayList<>();
            for (Document commit : played.subList(1, played.size())) {
                String json = ID.matcher(commit.toJson())
                        .replaceAll(id -> Objects.requireNonNull(ids.computeIfAbsent(id.group(), _ -> UUID.randomUUID().toString())));
                Document again = Document.parse(json).append("_id", number++).append("position", position)
                        .append("id", UUID.randomUUID().toString());
                position += again.getList("events", Document.class).size();
                copied.add(again);
            }
            commits.insertMany(copied);
        }
        return position;
    }

    /** As after a restore: no view was ever built. */
    public static void forgetViews(MongoDatabase database) {
        for (String collection : database.listCollectionNames().into(new ArrayList<>())) {
            if (collection.matches(".*-v\\d+(-g\\d+)?|tokens|live-views|view-builds")) {
                database.getCollection(collection).drop();
            }
        }
    }
}
