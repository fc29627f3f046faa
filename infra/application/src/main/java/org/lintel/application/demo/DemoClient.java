package org.lintel.application.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

import org.lintel.application.StartRefused;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The demonstration's users as they call the API. */
final class DemoClient {
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    /** In one order in every process, for a body that is sent again under its key must be the same to the byte. */
    private final JsonMapper json = JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
    private final String address;
    private final String password;

    DemoClient(String address, String password) {
        this.address = address;
        this.password = password;
    }

    /** @param key so that a demonstration that was cut off goes on where it stood (inv-32) */
    JsonNode post(String user, String path, String key, Map<String, ?> body) {
        return send(request(user, path).header("Content-Type", "application/json").header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body))).build(), path, false);
    }

    /** @return the answer, or a missing node where there is nothing */
    JsonNode get(String user, String path) {
        return send(request(user, path).GET().build(), path, true);
    }

    private HttpRequest.Builder request(String user, String path) {
        String credentials = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(30)).header("Authorization",
                "Basic " + credentials);
    }

    private JsonNode send(HttpRequest request, String path, boolean mayBeMissing) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 404 && mayBeMissing) {
                return json.missingNode();
            }
            JsonNode body = json.readTree(answer.body());
            if (answer.statusCode() >= 300) {
                throw new StartRefused("The demonstration stopped: " + path + " answered " + answer.statusCode() + " "
                        + body.path("code").asString("") + ".");
            }
            return body;
        } catch (IOException gone) {
            throw new StartRefused("The demonstration stopped: the registry no longer answers.");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartRefused("The demonstration was interrupted.");
        }
    }
}
