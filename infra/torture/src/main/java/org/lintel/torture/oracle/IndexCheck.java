package org.lintel.torture.oracle;

import java.util.ArrayList;
import java.util.List;

import org.bson.Document;
import org.lintel.torture.oracle.Violation.Kind;

import com.mongodb.client.MongoDatabase;

/** What the index on tags finds, beside what the documents say. */
final class IndexCheck {

    private IndexCheck() {}

    static List<Violation> violations(StoredLog log, MongoDatabase database) {
        var found = new ArrayList<Violation>();
        log.byTag().forEach((tag, events) -> {
            var due = events.stream().map(event -> log.commits().get(event.commit()).number()).distinct().toList();
            var indexed = new ArrayList<Long>();
            StoredLog.collection(database).find(new Document("tags", tag)).projection(new Document("_id", 1)).sort(new Document("_id", 1))
                    .forEach(commit -> indexed.add(commit.getLong("_id")));
            if (!indexed.equals(due)) {
                found.add(new Violation(Kind.INDEX_DISAGREES, "commits that have " + tag + ": " + due, "commits that the index finds: "
                        + indexed));
            }
        });
        return found;
    }
}
