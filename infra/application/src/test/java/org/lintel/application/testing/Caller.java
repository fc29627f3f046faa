package org.lintel.application.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

/** Somebody who calls the registry over HTTP: a user with HTTP Basic, or a stranger. Never follows a redirect. */
public final class Caller {
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String address;
    private final @Nullable String name;
    private final String password;

    /** @param name null for a stranger */
    public Caller(String address, @Nullable String name, String password) {
        this.address = address;
        this.name = name;
        this.password = password;
    }

    public Answer get(String path) {
        return send(call(path).GET());
    }

    public Answer post(String path, String json) {
        return send(json(path, json));
    }

    /** @param key the {@code Idempotency-Key} */
    public Answer post(String path, String json, String key) {
        return send(json(path, json).header("Idempotency-Key", key));
    }

    public Answer post(String path, byte[] body, String mediaType) {
        return send(call(path).header("Content-Type", mediaType).POST(BodyPublishers.ofByteArray(body)));
    }

    /** @return a call to complete, with this caller's credentials */
    public HttpRequest.Builder call(String path) {
        HttpRequest.Builder call = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(30));
        return name == null
                ? call
                : call.header("Authorization",
                        "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    /** @throws UncheckedIOException where the registry is gone */
    public Answer send(HttpRequest.Builder call) {
        HttpRequest request = call.build();
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            return new Answer(request.method() + " " + request.uri().getPath(), answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted");
        }
    }

    /** @return what a file holds that is answered with 200 */
    public byte[] bytes(String path) {
        try {
            var answer = HTTP.send(call(path).GET().build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError(
                        path + " answered " + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
            }
            return answer.body();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted");
        }
    }

    private HttpRequest.Builder json(String path, String json) {
        return call(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
    }
}
