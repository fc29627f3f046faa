package org.lintel.auditor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

import org.lintel.transparencylog.SignerKey;

import com.sun.net.httpserver.HttpServer;

/** A small log by the definitions, in memory and served over HTTP, that tests can tamper with. */
final class SampleLog implements AutoCloseable {
    static {
        // The server sends an answer's head and body apart; without this the second waits until the first is acknowledged.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    static final String ORIGIN = "lintel/sample";

    final Map<String, byte[]> served = new TreeMap<>();
    private final SampleTree tree;
    private final HttpServer server;

    /** @param entries whose first so many are as in every sample; from there on it is another history for each seed */
    SampleLog(SignerKey key, List<byte[]> entries) throws IOException {
        this.tree = new SampleTree(entries);
        tree.tiles().forEach((path, bytes) -> served.put("/log/" + path, bytes));
        sign(key, entries.size());
        served.put("/log/vkey", (key.verifier() + "\n").getBytes());
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = served.get(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(body == null ? 404 : 200, body == null || body.length == 0 ? -1 : body.length);
            if (body != null) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
    }

    /** @return what was recorded at these positions in one history; another seed, another history */
    static List<byte[]> entries(int seed, long from, long until) {
        return new ArrayList<>(LongStream.range(from, until)
                .mapToObj(position -> sha256(ByteBuffer.allocate(12).putInt(seed).putLong(position).array())).toList());
    }

    /** Signs the tree of the first so many entries. */
    void sign(SignerKey key, int size) {
        served.put("/log/checkpoint", checkpoint(key, size));
    }

    byte[] checkpoint(SignerKey key, int size) {
        return tree.signed(key, size).bytes();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
