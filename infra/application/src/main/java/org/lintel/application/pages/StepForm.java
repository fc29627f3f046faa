package org.lintel.application.pages;

import java.util.List;
import java.util.Map;

import org.lintel.application.edge.StrictJsonReader;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody wrote into a step's form, as the body that a script would have sent: an empty field is one that was not sent.
 *
 * @param values of the fields, by their names in the form; what the step has no field for is not looked at
 */
public record StepForm(FormStep step, Map<String, String> values) {
    /** How many conditions the form of a grant has room for; more can be sent through the API. */
    public static final int CONDITIONS = 3;

    private static final List<String> CONDITION = List.of("test", "expires", "ground");

    /**
     * @param type of the body
     * @throws org.lintel.application.edge.ProblemException 400 with every bad field
     */
    public <T> T body(Class<T> type) {
        return StrictJsonReader.bind(json(), type);
    }

    private ObjectNode json() {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        step.fields().forEach(field -> put(body, field));
        return body;
    }

    private void put(ObjectNode body, FormField field) {
        String name = field.name();
        String value = of(name);
        switch (field.kind()) {
            case FIXED -> putFixed(body, name, field.fixed());
            case BOX -> body.put(name, !value.isEmpty());
            case LINES -> value.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(body.withArray(name)::add);
            case CONDITIONS -> putConditions(body.putArray(name));
            case WORD, TEXT, CHOICE -> putText(body, name, value);
            case NUMBER -> putNumber(body, name, value);
            case TRUTH -> putFixed(body, name, value);
        }
    }

    private static void putFixed(ObjectNode body, String name, String value) {
        switch (value) {
            case "true" -> body.put(name, true);
            case "false" -> body.put(name, false);
            default -> putText(body, name, value);
        }
    }

    private static void putText(ObjectNode body, String name, String value) {
        if (!value.isBlank()) {
            body.put(name, value);
        }
    }

    private static void putNumber(ObjectNode body, String name, String value) {
        if (value.matches("[0-9]{1,9}")) {
            body.put(name, Integer.parseInt(value));
        } else {
            putText(body, name, value);
        }
    }

    private void putConditions(ArrayNode conditions) {
        for (int number = 1; number <= CONDITIONS; number++) {
            String prefix = "condition" + number + ".";
            if (CONDITION.stream().anyMatch(part -> !of(prefix + part).isBlank())) {
                ObjectNode condition = conditions.addObject();
                CONDITION.forEach(part -> putText(condition, part, of(prefix + part)));
            }
        }
    }

    private String of(String name) {
        return Forms.text(values, name);
    }
}
