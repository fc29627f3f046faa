package org.lintel.auditor;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLException;

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

    private final ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();
    private final Duration patience;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER).build();
    private final URI log;
    private final @Nullable String credentials;

    ServedLog(String url, @Nullable String user, @Nullable String password) {
        this(url, user, password, PATIENCE);
    }

    /**
     * @param url of the registry, or of its log, with or without a slash at the end
     * @param user who asks, with their password; null for nobody
     * @param patience how long an answer may take, to its end
     * @throws CannotTell where that is no address, the one is given without the other, or the password would go over a network as it is
     */
    ServedLog(String url, @Nullable String user, @Nullable String password, Duration patience) {
        this.patience = patience;
        this.log = address(url);
        if ((user == null) != (password == null)) {
            throw new CannotTell("Of LINTEL_USER and LINTEL_PASSWORD only one is set: set both, or neither.");
        }
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
        Future<Optional<byte[]>> answer = asking.submit(() -> ask(path, most));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new CannotTell("The log at " + log + " does not answer, or not to the end, within " + patience.toSeconds()
                    + " seconds when it is asked for " + path + ".");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof CannotTell cannot) {
                throw cannot;
            }
            throw new CannotTell(why(failed.getCause(), path));
        } catch (InterruptedException interrupted) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new CannotTell("This was interrupted.");
        }
    }

    private Optional<byte[]> ask(String path, int most) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(log.resolve(path));
        if (credentials != null) {
            request.header("Authorization", credentials);
        }
        HttpResponse<InputStream> response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            return switch (response.statusCode()) {
                case OK -> Optional.of(body.readNBytes(most + 1));
                case NOT_FOUND -> Optional.empty();
                default -> throw new CannotTell(
                        "The log answered " + response.statusCode() + " when it was asked for " + path
                                + whatThatMeans(response.statusCode()));
            };
        }
    }

    private String whatThatMeans(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> ", which leads elsewhere: give the address that it leads to.";
            case 401 -> credentials == null
                    ? ", which is everybody's to read at a registry: is this the address of one?"
                    : ": the name and password in LINTEL_USER and LINTEL_PASSWORD are not accepted.";
            case 429 -> ": it was asked too often. Try later.";
            default -> ".";
        };
    }

    private String why(@Nullable Throwable failed, String path) {
        return switch (failed) {
            case ConnectException refused when isForAnUnknownHost(refused) ->
                "There is no host " + log.getHost() + ", as far as this machine knows.";
            case ConnectException _ -> "Nothing answers at " + log + ".";
            case SSLException _ -> "No safe connection can be made to " + log
                    + ": its certificate is not one that this machine trusts, or it does not speak https.";
            case null, default -> "The log at " + log + " does not answer as a web server does, or not to the end, when it is asked for "
                    + path + ".";
        };
    }

    private static boolean isForAnUnknownHost(@Nullable Throwable failed) {
        return failed instanceof UnresolvedAddressException || failed != null && isForAnUnknownHost(failed.getCause());
    }

    /** Waits for nothing that is still being answered. */
    @Override
    public void close() {
        asking.shutdownNow();
        client.shutdownNow();
    }
}
