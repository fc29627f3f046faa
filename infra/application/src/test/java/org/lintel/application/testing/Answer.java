package org.lintel.application.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the registry answered.
 *
 * @param call method and path, to tell a failing test's calls apart
 */
public record Answer(String call, int status, HttpHeaders headers, String body) {
    /** The status is the one expected. */
    public Answer answers(int expected) {
        assertThat(status).as(() -> call + " answered " + body).isEqualTo(expected);
        return this;
    }

    /** The status and the problem's code are those expected, and the problem has all that RFC 9457 and people need. */
    public Answer answers(int expected, String code) {
        answers(expected);
        assertThat(header("Content-Type")).as(call).isEqualTo("application/problem+json");
        assertThat(text("/code")).as(() -> call + " answered " + body).isEqualTo(code);
        assertThat(text("/type")).isEqualTo("urn:lintel:problem:" + code);
        assertThat(json().at("/status").asInt()).isEqualTo(expected);
        assertThat(List.of(text("/title"), text("/detail"), text("/remedy"))).as(call).noneMatch(String::isBlank);
        return this;
    }

    /** Exactly these fields are named as bad, each as {@code field code}. */
    public Answer names(String... badFields) {
        answers(400, "malformed");
        assertThat(json().at("/errors").valueStream().map(bad -> bad.get("field").asString() + " " + bad.get("code").asString()))
                .as(() -> call + " answered " + body).containsExactlyInAnyOrder(badFields);
        return this;
    }

    /** The field at the JSON pointer has this text. */
    public Answer has(String pointer, String text) {
        assertThat(text(pointer)).as(() -> call + " answered " + body).isEqualTo(text);
        return this;
    }

    public JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    /** @return the text at the JSON pointer, empty where there is none */
    public String text(String pointer) {
        return json().at(pointer).asString("");
    }

    /** @return the token for reads that want to see what this answer tells */
    public String after() {
        return text("/after");
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
