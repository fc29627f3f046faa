package org.lintel.application.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.bson.Document;

import com.mongodb.client.MongoDatabase;

/** What is stored of a view, in a form that is the same for the same rows: which order a set has in memory differs from process to process. */
public final class ViewDocuments {
    private ViewDocuments() {}

    /** @return each document of the collection as text */
    public static Set<String> in(MongoDatabase database, String collection) {
        Set<String> found = new HashSet<>();
        database.getCollection(collection).find().forEach(document -> found.add(ordered(document).toString()));
        return found;
    }

    /** By view; says of the first that differs what is in one only, and not all that there is. */
    public static void assertSame(Map<String, Set<String>> some, Map<String, Set<String>> others) {
        assertThat(some.keySet()).isEqualTo(others.keySet());
        some.forEach((view, documents) -> {
            Set<String> same = Objects.requireNonNull(others.get(view));
            assertThat(documents.stream().filter(one -> !same.contains(one)).limit(3)).as("only in one of " + view).isEmpty();
            assertThat(same.stream().filter(one -> !documents.contains(one)).limit(3)).as("only in the other of " + view).isEmpty();
        });
    }

    private static Object ordered(Object value) {
        return switch (value) {
            case Document document -> document.entrySet().stream().sorted(Map.Entry.comparingByKey())
                    .map(entry -> entry.getKey() + "=" + ordered(entry.getValue())).collect(Collectors.joining(", ", "{", "}"));
            case List<?> list -> list.stream().map(ViewDocuments::ordered).sorted(Comparator.comparing(Object::toString)).toList();
            default -> value;
        };
    }
}
