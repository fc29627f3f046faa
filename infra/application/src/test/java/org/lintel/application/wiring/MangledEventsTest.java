package org.lintel.application.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.language.Event;
import org.lintel.language.EventTable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A history that somebody else made may hold anything under the name of an event of ours. Whoever reads it is told at once that it is none;
 * an event that lacks what it needs would end in a fault wherever it is used. Every part of every golden event is left out, and replaced by
 * null and by things of other kinds.
 */
class MangledEventsTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<JsonNode> OTHERS = List.of(NODES.nullNode(), NODES.booleanNode(true), NODES.numberNode(-1),
            NODES.numberNode(1e300), NODES.stringNode(""), NODES.stringNode("x"), NODES.objectNode(), NODES.arrayNode(),
            NODES.arrayNode().add(NODES.nullNode()), NODES.objectNode().set("x", NODES.nullNode()));

    private final JsonMapper plain = new JsonMapper();
    private final EventJson json = new EventJson();

    @ParameterizedTest
    @MethodSource("org.lintel.application.wiring.GoldenEventsTest#files")
    void isAnEventWithAllThatItNeedsOrNone(Path file) throws Exception {
        String[] nameAndVersion = file.getFileName().toString().replace(".json", "").split("-");
        Mangled all = mangled(Files.readString(file, UTF_8));
        for (String mangled : all.replaced) {
            Optional<Event> read = read(nameAndVersion[0], nameAndVersion[1], mangled);
            if (read.isPresent()) {
                assertNothingNeededIsMissing(read.get(), mangled);
            }
        }
        for (String mangled : all.leftOut) {
            Optional<Event> read = read(nameAndVersion[0], nameAndVersion[1], mangled);
            if (read.isPresent()) {
                assertNothingNeededIsMissing(read.get(), mangled);
                if (!isOfAnEarlierVersion(nameAndVersion)) {
                    assertNothingWasMadeUp(read.get(), mangled);
                }
            }
        }
    }

    private record Mangled(List<String> replaced, List<String> leftOut) {}

    private static boolean isOfAnEarlierVersion(String[] nameAndVersion) {
        return EventTable.named(nameAndVersion[0]).version() != Integer.parseInt(nameAndVersion[1]);
    }

    /** What is absent stays so: no number that is nowhere to be read is taken for 0. */
    private void assertNothingWasMadeUp(Event read, String mangled) {
        assertThat(names(plain.readTree(mangled))).as(mangled).containsAll(names(plain.readTree(json.write(read))));
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new HashSet<>(node.propertyNames());
        for (JsonNode part : node) {
            names.addAll(names(part));
        }
        return names;
    }

    private Optional<Event> read(String name, String version, String payload) {
        try {
            return Optional.of(json.read(name, version, payload));
        } catch (JacksonException | IllegalArgumentException none) {
            return Optional.empty();
        } catch (RuntimeException fault) {
            throw new AssertionError("reading " + payload, fault);
        }
    }

    private Mangled mangled(String golden) {
        Mangled mangled = new Mangled(new ArrayList<>(), new ArrayList<>());
        JsonNode whole = plain.readTree(golden);
        mangle(whole, whole, mangled);
        OTHERS.forEach(other -> mangled.replaced.add(other.toString()));
        mangled.leftOut.add("");
        return mangled;
    }

    private static void mangle(JsonNode whole, JsonNode node, Mangled mangled) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode was = object.get(name);
                mangle(whole, was, mangled);
                OTHERS.forEach(other -> {
                    object.set(name, other);
                    mangled.replaced.add(whole.toString());
                });
                object.remove(name);
                mangled.leftOut.add(whole.toString());
                object.set(name, was);
            }
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            JsonNode was = array.get(0);
            mangle(whole, was, mangled);
            OTHERS.forEach(other -> {
                array.set(0, other);
                mangled.replaced.add(whole.toString());
            });
            array.set(0, was);
        }
    }

    private static void assertNothingNeededIsMissing(@Nullable Object part, String mangled) throws ReflectiveOperationException {
        if (part == null) {
            throw new AssertionError("something that is needed is missing in what was read of " + mangled);
        }
        if (part instanceof Iterable<?> parts) {
            for (Object each : parts) {
                assertNothingNeededIsMissing(each, mangled);
            }
        } else if (part instanceof Map<?, ?> parts) {
            assertNothingNeededIsMissing(parts.keySet(), mangled);
            assertNothingNeededIsMissing(parts.values(), mangled);
        } else if (part.getClass().isRecord()) {
            for (RecordComponent component : part.getClass().getRecordComponents()) {
                Object value = component.getAccessor().invoke(part);
                if (value != null || !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    assertNothingNeededIsMissing(value, mangled);
                }
            }
        }
    }
}
