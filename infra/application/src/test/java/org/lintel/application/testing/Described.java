package org.lintel.application.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

/**
 * The API's description, and whether a text keeps to it: the part of JSON Schema that the description uses.
 *
 * @param description an OpenAPI document
 */
public record Described(JsonNode description) {
    public static Described by(TestRegistry registry) {
        return new Described(registry.stranger().get("/v3/api-docs").answers(200).json());
    }

    /** @param address for instance {@code post /api/accreditations} */
    public JsonNode operation(String address) {
        String[] parts = address.split(" ");
        return description.at("/paths").path(parts[1]).path(parts[0]);
    }

    /** @return what of the body is not as described; empty where all is */
    public List<String> wrongInBody(String address, JsonNode body) {
        return wrong(operation(address).at("/requestBody/content/application~1json/schema"), body);
    }

    public List<String> wrongInAnswer(String address, int status, JsonNode answer) {
        String mediaType = status < 400 ? "application~1json" : "application~1problem+json";
        return wrong(operation(address).at("/responses/" + status + "/content/" + mediaType + "/schema"), answer);
    }

    private List<String> wrong(JsonNode schema, JsonNode value) {
        List<String> found = new ArrayList<>();
        check(schema, value, "", found);
        return found;
    }

    private void check(JsonNode schema, JsonNode value, String at, List<String> found) {
        if (schema.isMissingNode()) {
            found.add(at + " is not described");
        } else if (schema.has("$ref")) {
            check(description.at(schema.get("$ref").asString().substring(1)), value, at, found);
        } else if (schema.has("anyOf")) {
            if (schema.get("anyOf").valueStream().noneMatch(choice -> wrong(choice, value).isEmpty())) {
                found.add(at + " is none of its kinds");
            }
        } else {
            checkPlain(schema, value, at, found);
        }
    }

    private void checkPlain(JsonNode schema, JsonNode value, String at, List<String> found) {
        JsonNode type = schema.path("type");
        Set<String> types = type.isArray()
                ? type.valueStream().map(JsonNode::asString).collect(Collectors.toSet())
                : type.isMissingNode() ? Set.of() : Set.of(type.asString());
        if (!types.isEmpty() && !types.contains(typeOf(value)) && !(types.contains("number") && value.isNumber())) {
            found.add(at + " is " + typeOf(value) + ", not " + types);
        }
        if (schema.has("enum") && schema.get("enum").valueStream().noneMatch(value::equals)) {
            found.add(at + " is not of its list");
        }
        if (value.isString() && (value.stringValue().length() < schema.path("minLength").asInt(0)
                || value.stringValue().length() > schema.path("maxLength").asInt(Integer.MAX_VALUE)
                || !value.stringValue().matches(schema.path("pattern").asString("(?s).*")))) {
            found.add(at + " has another shape");
        }
        schema.path("required").valueStream().map(JsonNode::asString).filter(name -> value.isObject() && !value.has(name))
                .forEach(name -> found.add(at + "/" + name + " is missing"));
        value.propertyStream().forEach(field -> {
            JsonNode described = schema.path("properties").path(field.getKey());
            JsonNode others = schema.path("additionalProperties");
            String place = at + "/" + field.getKey();
            if (!described.isMissingNode()) {
                check(described, field.getValue(), place, found);
            } else if (others.isObject()) {
                check(others, field.getValue(), place, found);
            } else if (others.isBoolean() && !others.booleanValue() || schema.has("properties")) {
                found.add(place + " is not described");
            }
        });
        if (value.isArray()) {
            value.valueStream().forEach(item -> check(schema.path("items"), item, at + "[]", found));
        }
    }

    private static String typeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            default -> "null";
        };
    }
}
