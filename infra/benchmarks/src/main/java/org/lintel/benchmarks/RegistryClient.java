package org.lintel.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

import org.lintel.application.StartRefused;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls one registry as its users do, over one connection. */
public final class RegistryClient {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = JsonMapper.shared();
    private final String address;
    private final String password;

    /** @param password of all users */
    public RegistryClient(String address, String password) {
        this.address = address;
        this.password = password;
    }

    public HttpRequest get(String user, String path) {
        return request(user, path).GET().build();
    }

    public HttpRequest post(String user, String path, String key, Map<String, ?> body) {
        return request(user, path).header("Content-Type", "application/json").header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json.writeValueAsString(body))).build();
    }

    public JsonNode read(String user, String path) {
        return json.readTree(answer(get(user, path)));
    }

    /**
     * @return nanoseconds until the whole answer was there
     * @throws StartRefused for an answer that is not a success: then there is nothing to measure
     */
    public long timed(HttpRequest request) {
        long begun = System.nanoTime();
        answer(request);
        return System.nanoTime() - begun;
    }

    /**
     * What a call was answered.
     *
     * @param status 0 where there was no answer
     * @param body a missing node where there was none
     */
    public record Answered(int status, JsonNode body) {
        /** @throws StartRefused for an answer that is not a success */
        public JsonNode orRefuse() {
            if (status == 0 || status >= 300) {
                throw new StartRefused("The registry to be measured answered " + status + " " + body.path("code").asString("") + ".");
            }
            return body;
        }
    }

    /** @return whatever it was answered; no answer is one, too */
    public Answered sent(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answered(answer.statusCode(), json.readTree(answer.body()));
        } catch (IOException gone) {
            return new Answered(0, json.missingNode());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartRefused("The measurement was interrupted.");
        }
    }

    private byte[] answer(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 300) {
                throw new StartRefused(request.method() + " " + request.uri().getPath() + " answered " + answer.statusCode() + ".");
            }
            return answer.body();
        } catch (IOException gone) {
            throw new StartRefused("The registry to be measured no longer answers.");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartRefused("The measurement was interrupted.");
        }
    }

    private HttpRequest.Builder request(String user, String path) {
        String credentials = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE).header("Authorization", "Basic " + credentials);
    }
}
