package org.lintel.embeddedmongo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;

/** What a query is to be sorted by; no keys for any order. */
record SortOrder(List<Key> keys) {

    record Key(String path, boolean ascending) {}

    static final SortOrder ANY = new SortOrder(List.of());

    /**
     * @throws BadValueException for anything but 1 and -1
     */
    static SortOrder of(@Nullable Document sort) {
        List<Key> keys = new ArrayList<>();
        if (sort != null) {
            sort.forEach((path, direction) -> {
                if (!(direction instanceof Number number) || Math.abs(number.doubleValue()) != 1) {
                    throw new BadValueException("the sort direction of " + path + " must be 1 or -1");
                }
                // Documents lie in the order of their _id: that is the natural order here.
                keys.add(new Key(path.equals("$natural") ? "_id" : path, number.doubleValue() > 0));
            });
        }
        return new SortOrder(List.copyOf(keys));
    }

    boolean isAny() {
        return keys.isEmpty();
    }

    boolean isById() {
        return !keys.isEmpty() && keys.getFirst().path().equals("_id");
    }

    Comparator<Document> comparator() {
        Document orderBy = new Document();
        keys.forEach(key -> orderBy.append(key.path(), key.ascending() ? 1 : -1));
        return new DocumentComparator(orderBy);
    }
}
