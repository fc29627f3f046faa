package org.lintel.auditor;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.lintel.transparencylog.TilePath;
import org.lintel.transparencylog.TileSource;

/** A log as it is served over HTTP (C2SP tlog-tiles). Nothing that it answers is believed here, nor read further than it may be long. */
final class ServedLog implements TileSource, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int MOST_OF_A_NOTE = 1_000_000;
    private static final int MOST_OF_AN_ENTRY = 65_537;
    private static final int HASH = 32;

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER).build();
    private final URI log;
    private final @Nullable String credentials;

    /**
     * @param url of the registry, or of its log, with or without a slash at the end
     * @param user who asks, with their password; null for nobody
     * @throws CannotTell where that is no address, or the password would go over a network as it is
     */
    ServedLog(String url, @Nullable String user, @Nullable String password) {
        this.log = address(url);
        this.credentials = user == null || password == null
                ? null
                : "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        if (credentials != null && !log.getScheme().equals("https") && !isThisMachine(log.getHost())) {
            throw new CannotTell("A password goes over https only, or to this machine.");
        }
    }

    private static URI address(String url) {
        try {
            String whole = url.endsWith("/") ? url : url + "/";
            URI given = URI.create(whole);
            if (given.getHost() == null || !given.getScheme().matches("https?") || given.getQuery() != null
                    || given.getUserInfo() != null) {
                throw new IllegalArgumentException();
            }
            return whole.endsWith("/log/") ? given : URI.create(whole + "log/");
        } catch (IllegalArgumentException | NullPointerException no) {
            throw new CannotTell("This is not the address of a log: it begins with https:// or http:// and names a host.");
        }
    }

    private static boolean isThisMachine(String host) {
        try {
            return host.equals("localhost") || host.matches("[0-9.]+|\\[.*]") && InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException no) {
            return false;
        }
    }

    /** @throws CannotTell where none is served */
    byte[] checkpoint() {
        return needed("checkpoint");
    }

    /** @return the keys that the log itself says are its own, one a line */
    String keys() {
        return new String(needed("vkey"), StandardCharsets.UTF_8);
    }

    @Override
    public Optional<byte[]> tile(TilePath path) {
        return get(path.toString(), path.width() * (path.level() == TilePath.ENTRIES ? MOST_OF_AN_ENTRY : HASH));
    }

    private byte[] needed(String path) {
        return get(path, MOST_OF_A_NOTE).orElseThrow(() -> new CannotTell("There is no " + path + " at " + log + "."));
    }

    /** @return what is there; cut off behind one byte more than it may have, so that its length is seen to be wrong */
    private Optional<byte[]> get(String path, int most) {
        HttpRequest.Builder request = HttpRequest.newBuilder(log.resolve(path)).timeout(PATIENCE);
        if (credentials != null) {
            request.header("Authorization", credentials);
        }
        try {
            HttpResponse<InputStream> response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return switch (response.statusCode()) {
                    case OK -> Optional.of(body.readNBytes(most + 1));
                    case NOT_FOUND -> Optional.empty();
                    default -> throw new CannotTell("The log answered " + response.statusCode() + " when it was asked for " + path + ".");
                };
            }
        } catch (IOException failed) {
            throw new CannotTell("The log at " + log + " does not answer, or not to the end, when it is asked for " + path + ".");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotTell("This was interrupted.");
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
