package org.lintel.torture.oracle;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.bson.Document;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

/** The documents as they lie in the database, and where in them each tag and each type is. */
final class StoredLog {

    /** One document. */
    record Commit(long number, String id, long position, Date at, Set<String> tags, List<Event> events) {

        /** Events are named APPEND/0, APPEND/1, … by those who append. */
        String append() {
            var first = events.getFirst().id();
            int slash = first.lastIndexOf('/');
            return slash < 0 ? first : first.substring(0, slash);
        }

        long lastPosition() {
            return position + events.size() - 1;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "stored: commit %d of %s, positions %d to %d, recorded %tFT%<tT.%<tL, append %s", number, id,
                    position,
                    lastPosition(), at, append());
        }
    }

    /**
     * @param position counted by the oracle, whatever the documents say
     * @param commit place of its commit among all
     */
    record Event(long position, String id, String type, Set<String> tags, String payload, int commit) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "stored: event %s at %d in commit %d, %s %s", id, position, commit, type,
                    new TreeSet<>(tags));
        }
    }

    private final List<Commit> commits = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final Map<String, List<Event>> byTag = new HashMap<>();
    private final Map<String, List<Event>> byType = new HashMap<>();

    private StoredLog() {}

    static StoredLog read(MongoDatabase database) {
        var log = new StoredLog();
        collection(database).find().sort(new Document("_id", 1)).batchSize(1_000).forEach(log::add);
        return log;
    }

    static MongoCollection<Document> collection(MongoDatabase database) {
        return database.getCollection("commits");
    }

    private void add(Document document) {
        var own = new ArrayList<Event>();
        var commit = new Commit(document.getLong("_id"), document.getString("id"), document.getLong("position"), document.getDate("at"),
                Set.copyOf(document.getList("tags", String.class)), own);
        for (var each : document.getList("events", Document.class)) {
            var event = new Event(events.size(), each.getString("id"), each.getString("type"),
                    Set.copyOf(each.getList("tags", String.class)), each.getString("payload"), commits.size());
            own.add(event);
            events.add(event);
            event.tags().forEach(tag -> byTag.computeIfAbsent(tag, _ -> new ArrayList<>()).add(event));
            byType.computeIfAbsent(event.type(), _ -> new ArrayList<>()).add(event);
        }
        commits.add(commit);
    }

    List<Commit> commits() {
        return commits;
    }

    /** @return how many events there are; also the position that the next one would get */
    int size() {
        return events.size();
    }

    Event event(long position) {
        return events.get((int) position);
    }

    Map<String, List<Event>> byTag() {
        return byTag;
    }

    /** @return the events of the boundary at or after the one position and before the other, in order */
    List<Event> events(Boundary boundary, long from, long before) {
        var found = new TreeMap<Long, Event>();
        for (var branch : boundary.branches()) {
            var candidates = candidates(branch);
            for (int index = firstAtOrAfter(candidates, from); index < candidates.size(); index++) {
                var event = candidates.get(index);
                if (event.position() >= before) {
                    break;
                }
                if (branch.includes(event)) {
                    found.put(event.position(), event);
                }
            }
        }
        return List.copyOf(found.values());
    }

    private List<Event> candidates(Boundary.Branch branch) {
        if (!branch.tags().isEmpty()) {
            return byTag.getOrDefault(branch.tags().iterator().next(), List.of());
        }
        return branch.types().size() == 1 ? byType.getOrDefault(branch.types().iterator().next(), List.of()) : events;
    }

    private static int firstAtOrAfter(List<Event> ordered, long position) {
        int low = 0;
        int high = ordered.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ordered.get(middle).position() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
