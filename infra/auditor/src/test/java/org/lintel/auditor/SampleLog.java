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
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.lintel.transparencylog.Checkpoint;
import org.lintel.transparencylog.EntryBundle;
import org.lintel.transparencylog.Hash;
import org.lintel.transparencylog.HashTile;
import org.lintel.transparencylog.SignedNote;
import org.lintel.transparencylog.SignerKey;
import org.lintel.transparencylog.TilePath;

import com.sun.net.httpserver.HttpServer;

/** A small log by the definitions, in memory and served over HTTP, that tests can tamper with. */
final class SampleLog implements AutoCloseable {
    static {
        // The server sends an answer's head and body apart; without this the second waits until the first is acknowledged.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    static final String ORIGIN = "lintel/sample";

    final Map<String, byte[]> served = new TreeMap<>();
    private final List<Hash> leaves;
    private final HttpServer server;

    /** @param entries whose first so many are as in every sample; from there on it is another history for each seed */
    SampleLog(SignerKey key, List<byte[]> entries) throws IOException {
        this.leaves = entries.stream().map(Hash::ofLeaf).toList();
        for (int first = 0; first < entries.size(); first += TilePath.FULL) {
            List<byte[]> bundle = entries.subList(first, Math.min(entries.size(), first + TilePath.FULL));
            served.put("/log/" + new TilePath(TilePath.ENTRIES, first / TilePath.FULL, bundle.size()), EntryBundle.write(bundle));
        }
        for (int level = 0, below = TilePath.FULL; 1 << Byte.SIZE * level <= entries.size() && level < 3; level++, below = TilePath.FULL) {
            int of = 1 << Byte.SIZE * level;
            List<Hash> hashes = IntStream.range(0, entries.size() / of).mapToObj(at -> root(at * of, (at + 1) * of)).toList();
            for (int first = 0; first < hashes.size(); first += below) {
                List<Hash> tile = hashes.subList(first, Math.min(hashes.size(), first + below));
                served.put("/log/" + new TilePath(level, first / below, tile.size()), new HashTile(tile).bytes());
            }
        }
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
        String text = new Checkpoint(ORIGIN, size, size == 0 ? Hash.OF_EMPTY_TREE : root(0, size)).text();
        return SignedNote.of(text, key.sign(text)).bytes();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** RFC 6962, section 2.1, as it stands there. */
    private Hash root(int from, int until) {
        if (until - from == 1) {
            return leaves.get(from);
        }
        int left = Integer.highestOneBit(until - from - 1);
        return Hash.ofNode(root(from, from + left), root(from + left, until));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
