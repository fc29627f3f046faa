package org.lintel.application.edge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.lintel.application.testing.Described;
import org.lintel.application.testing.TestRegistry;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes bodies from their description: as described, with one part that is not, or no longer JSON at all. */
final class MangledBody {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LARGEST = 1 << 20;
    private static final Map<String, List<String>> SENSIBLE = Map.of("ground",
            List.of("CODE_OF_CONDUCT", "FALSE_INFORMATION", "SECURITY_RISK_SUBSTANTIATED", "OTHER"), "advance",
            List.of("PT1M", "P0D", "-PT1M"),
            "urgentAppealDecision", List.of("PT24H"), "confirmationInSession", List.of("PT24H"), "confirmationOtherwise", List.of("PT72H"),
            "barAfterRevocation", List.of("P1Y"), "zone", List.of("Europe/Amsterdam"), "inForceFrom",
            List.of("2027-03-01T00:00:00Z", "2031-01-01T00:00:00Z"), "check", List.of("IDENTITY", "REGISTER"));
    private static final List<String> TEXTS = List.of("", " ", "\u0000", "a\u0007b", "\ud800", "\u202etxet", "👩‍⚖️", "null",
            "x".repeat(10_001),
            "{{7*7}}${7*7}", "<script>alert(1)</script>", "' OR 1=1 --", "{\"$ne\":null}", "0000-00-00", "-999999999-01-01T00:00:00Z",
            "P999999999Y", "../../etc/passwd", "%n%s%x", "\r\nX-Injected: 1");

    private final Described described;
    private final Random random;
    private final List<String> sessions;

    /** @param sessions that exist */
    MangledBody(Described described, Random random, List<String> sessions) {
        this.described = described;
        this.random = random;
        this.sessions = sessions;
    }

    /** @param word stands in every text of the body */
    byte[] like(JsonNode schema, String word) {
        JsonNode valid = value(schema, "", word);
        int chosen = random.nextInt(10);
        if (chosen < 4) {
            return bytes(valid.toString());
        }
        if (chosen < 8) {
            spoil(valid, word);
            return bytes(valid.toString());
        }
        return broken(valid.toString());
    }

    private JsonNode value(JsonNode schema, String name, String word) {
        if (schema.has("$ref")) {
            return value(described.description().at(schema.get("$ref").asString().substring(1)), name, word);
        }
        if (schema.has("anyOf")) {
            return random.nextInt(4) == 0 ? JSON.nullNode() : value(schema.get("anyOf").get(0), name, word);
        }
        if (schema.has("enum")) {
            return pick(schema.get("enum").valueStream().toList());
        }
        return switch (schema.path("type").isArray() ? schema.get("type").get(0).asString() : schema.path("type").asString("object")) {
            case "integer" -> JSON.numberNode(1 + random.nextInt(9));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "array" -> JSON.arrayNode().addAll(random.ints(random.nextInt(3), 0, 1)
                    .mapToObj(_ -> value(schema.get("items"), name, word)).toList());
            case "string" -> JSON.stringNode(text(schema, name, word));
            default -> object(schema, word);
        };
    }

    private ObjectNode object(JsonNode schema, String word) {
        ObjectNode object = JSON.objectNode();
        List<String> required = schema.path("required").valueStream().map(JsonNode::asString).toList();
        schema.path("properties").propertyStream().filter(field -> required.contains(field.getKey()) || random.nextBoolean())
                .forEach(field -> object.set(field.getKey(), value(field.getValue(), field.getKey(), word)));
        if (schema.path("additionalProperties").isObject()) {
            object.set(random.nextBoolean() ? "NGO" : "NLD", value(schema.get("additionalProperties"), "", word));
        }
        return object;
    }

    private String text(JsonNode schema, String name, String word) {
        String pattern = schema.path("pattern").asString("");
        if (SENSIBLE.containsKey(name)) {
            return pick(SENSIBLE.get(name));
        }
        if (pattern.startsWith("^[A-Z]")) {
            return pick(List.of("KEN", "NLD", "QQQ"));
        }
        if (!pattern.isEmpty()) {
            return name.equals("id") ? TestRegistry.unused("F") : pick(sessions);
        }
        return switch (schema.path("format").asString("")) {
            case "date" -> "2027-12-0" + (1 + random.nextInt(9));
            case "date-time" -> "2027-12-0" + (1 + random.nextInt(9)) + "T00:00:00Z";
            default -> word + " " + TestRegistry.unused("");
        };
    }

    private void spoil(JsonNode valid, String word) {
        List<JsonNode> places = new ArrayList<>();
        places(valid, places);
        JsonNode place = pick(places);
        JsonNode other = odd(word);
        if (place instanceof ArrayNode list) {
            list.add(other);
        } else if (place instanceof ObjectNode object) {
            String field = object.isEmpty() || random.nextInt(5) == 0
                    ? pick(List.of("extra", "__proto__", "", "🙂", "id", "x".repeat(2_000)))
                    : pick(List.copyOf(object.propertyNames()));
            if (random.nextInt(4) == 0) {
                object.remove(field);
            } else {
                object.set(field, other);
            }
        }
    }

    private static void places(JsonNode node, List<JsonNode> into) {
        if (node.isContainer()) {
            into.add(node);
            node.forEach(part -> places(part, into));
        }
    }

    private JsonNode odd(String word) {
        return switch (random.nextInt(9)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(true);
            case 2 -> JSON.numberNode(pick(List.of(-1L, 0L, 2_147_483_648L, Long.MAX_VALUE)));
            case 3 -> JSON.numberNode(1.5);
            case 4 -> JSON.objectNode().put("a", word);
            case 5 -> JSON.arrayNode().add(word).addNull();
            case 6 -> JSON.numberNode(Integer.MAX_VALUE);
            case 7 -> JSON.stringNode(word + pick(TEXTS));
            default -> JSON.stringNode(pick(TEXTS));
        };
    }

    private byte[] broken(String text) {
        return switch (random.nextInt(12)) {
            case 0 -> bytes(text.substring(0, random.nextInt(text.length())));
            case 1 -> flipped(text);
            case 2 -> bytes(text.replaceFirst("\\{(\"[^\"]*\":)", "{$1null,$1"));
            case 3 -> bytes("{\"a\":".repeat(pick(List.of(25, 5_000))) + text);
            case 4 -> bytes(text + text);
            case 5 -> bytes("\ufeff" + text);
            case 6 -> text.getBytes(StandardCharsets.UTF_16LE);
            case 7 -> new byte[0];
            case 8 -> bytes("[" + text + "]");
            case 9 -> bytes("{\"a\":\"" + "x".repeat(random.nextBoolean() ? LARGEST : LARGEST / 2) + "\"}");
            case 10 -> bytes("{\"a\":1e999999999,\"b\":" + "9".repeat(5_000) + "}");
            default -> bytes(pick(List.of("null", "true", "1", "\"text\"", "NaN", "{a:1}", "<a/>", "a=b&c=d")));
        };
    }

    private byte[] flipped(String text) {
        byte[] bytes = bytes(text);
        bytes[random.nextInt(bytes.length)] = (byte) (0x80 | random.nextInt(0x80));
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
