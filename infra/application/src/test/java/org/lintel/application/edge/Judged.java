package org.lintel.application.edge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.Canary;
import org.lintel.application.testing.Described;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What is wrong with an answer, whatever the call was. */
record Judged(Described described, List<Canary> canaries) {
    private static final Pattern TRACE = Pattern
            .compile("\\bat [a-z]+(\\.[\\w$]+)+\\(|[a-z]\\.[A-Z]\\w+Exception|Caused by:|org\\.springframework|java\\.lang\\.");
    private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z]+)*");

    /**
     * @param operation for instance {@code post /api/accreditations}
     * @param user who called, or null for a stranger
     * @return every finding; none where all is well
     */
    List<String> findings(String operation, @Nullable String user, Answer answer) {
        List<String> found = new ArrayList<>();
        String type = answer.header("Content-Type").replaceAll(";.*", "");
        JsonNode documented = described.operation(operation).at("/responses/" + answer.status());
        if (documented.isMissingNode()) {
            found.add("status " + answer.status() + " is not documented");
        } else if (!documented.path("content").has(type)) {
            found.add("status " + answer.status() + " with " + type + " is not documented");
        }
        if (answer.status() >= 500 && (answer.status() != 503 || answer.header("Retry-After").isEmpty())) {
            found.add("a fault: " + answer.status());
        }
        if (!answer.header("Cache-Control").contains("no-store")) {
            found.add("status " + answer.status() + " may be kept in a cache");
        }
        if (!answer.headers().allValues("Set-Cookie").isEmpty()) {
            found.add("a cookie");
        }
        if (TRACE.matcher(answer.body()).find()) {
            found.add("a trace of the program");
        }
        Canary.shown(canaries, answer.body() + answer.headers().map(), user == null ? "a stranger" : user)
                .forEach(word -> found.add("shows " + word));
        if (type.endsWith("json")) {
            form(operation, answer, found);
        }
        return found;
    }

    private void form(String operation, Answer answer, List<String> found) {
        try {
            JsonNode json = answer.json();
            if (answer.status() >= 400) {
                if (!CODE.matcher(json.path("code").asString("")).matches()) {
                    found.add("a problem without a code");
                }
                Canary.shown(canaries, answer.body(), "nobody").forEach(word -> found.add("a problem repeats " + word));
            }
            described.wrongInAnswer(operation, answer.status(), json).forEach(wrong -> found.add("body: " + wrong));
        } catch (JacksonException broken) {
            found.add("a body that is not JSON");
        }
    }
}
