package org.lintel.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * The fields of one JSON object, read strictly: what is missing, of a wrong type or unknown is noted as a problem, and reading goes on
 * with a stand-in, so that everything is named at once.
 */
final class JsonFields {
    private final JsonNode object;
    private final String path;
    private final List<CatalogueRefused.Problem> problems;
    private final Set<String> read = new HashSet<>();

    JsonFields(JsonNode object, String path, List<CatalogueRefused.Problem> problems) {
        this.object = object;
        this.path = path;
        this.problems = problems;
        if (!object.isObject()) {
            problems.add(new CatalogueRefused.Problem(path, "An object is needed here."));
        }
    }

    String text(String name) {
        JsonNode node = field(name);
        if (node == null || !node.isString() || node.stringValue().isBlank()) {
            note(name, "A text is needed here.");
            return "";
        }
        return node.stringValue();
    }

    boolean flag(String name) {
        JsonNode node = field(name);
        if (node == null || !node.isBoolean()) {
            note(name, "true or false is needed here.");
            return false;
        }
        return node.booleanValue();
    }

    /** @return false where it is left out */
    boolean optionalFlag(String name) {
        return object.get(name) != null && flag(name);
    }

    Instant moment(String name) {
        try {
            return Instant.parse(text(name));
        } catch (DateTimeException wrong) {
            note(name, "A moment in UTC is needed here, for instance 2026-01-01T00:00:00Z.");
            return Instant.EPOCH;
        }
    }

    /** @return a share from 0 to 1, or null when there is none */
    @Nullable
    BigDecimal optionalShare(String name) {
        JsonNode node = field(name);
        if (node == null) {
            return null;
        }
        if (!node.isNumber() || node.decimalValue().signum() < 0 || node.decimalValue().compareTo(BigDecimal.ONE) > 0) {
            note(name, "A share from 0 to 1 is needed here.");
            return null;
        }
        return node.decimalValue();
    }

    BigDecimal share(String name) {
        BigDecimal share = optionalShare(name);
        if (share == null && object.get(name) == null) {
            note(name, "A share from 0 to 1 is needed here.");
        }
        return share == null ? BigDecimal.ZERO : share;
    }

    /** @return whole numbers of at least 0 by their names; empty when there are none */
    Map<String, Integer> numbers(String name) {
        Map<String, Integer> numbers = new HashMap<>();
        JsonNode node = field(name);
        if (node != null && !node.isObject()) {
            note(name, "An object of whole numbers is needed here.");
        } else if (node != null) {
            node.properties().forEach(entry -> {
                if (entry.getValue().isInt() && entry.getValue().intValue() >= 0) {
                    numbers.put(entry.getKey(), entry.getValue().intValue());
                } else {
                    note(name + "." + entry.getKey(), "A whole number of at least 0 is needed here.");
                }
            });
        }
        return numbers;
    }

    /** @return texts by two names, for instance of a language and of what is said in it; empty when there are none */
    Map<String, Map<String, String>> texts(String name) {
        Map<String, Map<String, String>> all = new TreeMap<>();
        JsonNode node = field(name);
        if (node != null && !node.isObject()) {
            note(name, "An object of texts is needed here.");
        } else if (node != null) {
            node.propertyNames().forEach(outer -> {
                JsonFields inner = new JsonFields(node.get(outer), at(name) + "." + outer, problems);
                Map<String, String> texts = new TreeMap<>();
                node.get(outer).propertyNames().forEach(key -> texts.put(key, inner.text(key)));
                all.put(outer, texts);
            });
        }
        return all;
    }

    <T> List<T> objects(String name, Function<JsonFields, @Nullable T> read) {
        JsonNode node = field(name);
        if (node == null || !node.isArray() || node.isEmpty()) {
            note(name, "A list of at least one is needed here.");
            return List.of();
        }
        List<T> all = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            T one = read.apply(new JsonFields(node.get(i), at(name) + "[" + i + "]", problems));
            if (one != null) {
                all.add(one);
            }
        }
        return all;
    }

    /** To be called last: whatever was not read is not known. */
    void nothingElse() {
        object.propertyNames().stream().filter(name -> !read.contains(name)).forEach(name -> note(name, "This field is not known."));
    }

    /** Notes a problem of a field, or of the whole object when the name is empty. */
    void note(String name, String detail) {
        problems.add(new CatalogueRefused.Problem(name.isEmpty() ? path : at(name), detail));
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private @Nullable JsonNode field(String name) {
        read.add(name);
        return object.get(name);
    }
}
