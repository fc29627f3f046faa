package org.lintel.application.testing;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands before a MongoDB and, when told to, breaks every connection that brings a commit to insert, or lets nothing more through on those
 * that are open; everything else goes through.
 */
public final class WireToMongo implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("(?<=@)([^@/:]+):(\\d+)");
    /** A command is a BSON document whose first element is its name, a string, with the collection. */
    private static final String INSERTION = "insert\0\b\0\0\0commits\0";
    private static final int LENGTH_BYTES = 4;

    private final ServerSocket door;
    private final String connectionString;
    private final String host;
    private final int port;
    private volatile boolean refusing;
    private final AtomicInteger stalls = new AtomicInteger();

    private WireToMongo(ServerSocket door, Matcher found) {
        this.door = door;
        this.host = found.group(1);
        this.port = Integer.parseInt(found.group(2));
        this.connectionString = found.replaceFirst("127.0.0.1:" + door.getLocalPort());
    }

    public static WireToMongo before(String address) throws IOException {
        Matcher found = ADDRESS.matcher(address);
        if (!found.find()) {
            throw new IllegalArgumentException("no address with a port");
        }
        WireToMongo between = new WireToMongo(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), found);
        Thread.ofVirtual().start(between::serve);
        return between;
    }

    public String connectionString() {
        return connectionString;
    }

    public void refuse(boolean commits) {
        refusing = commits;
    }

    /** From now on nobody hears anything on the connections that are open; those to come are well. */
    public void stall() {
        stalls.incrementAndGet();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void serve() {
        try {
            while (true) {
                Socket caller = door.accept();
                Socket server = new Socket(host, port);
                int before = stalls.get();
                Thread.ofVirtual().start(() -> pass(caller, server, true, before));
                Thread.ofVirtual().start(() -> pass(server, caller, false, before));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void pass(Socket from, Socket to, boolean inward, int stallsBefore) {
        try (from; to) {
            DataInputStream in = new DataInputStream(from.getInputStream());
            while (true) {
                byte[] message = message(in);
                if (inward && refusing && new String(message, StandardCharsets.ISO_8859_1).contains(INSERTION)) {
                    return;
                }
                if (stalls.get() == stallsBefore) {
                    to.getOutputStream().write(message);
                }
            }
        } catch (EOFException | SocketException gone) {
            // One of the two hung up.
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Every message of MongoDB's protocol begins with its length, little-endian, itself included. */
    private static byte[] message(DataInputStream in) throws IOException {
        byte[] length = in.readNBytes(LENGTH_BYTES);
        if (length.length < LENGTH_BYTES) {
            throw new EOFException();
        }
        int rest = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt() - LENGTH_BYTES;
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(length);
        whole.write(in.readNBytes(rest));
        return whole.toByteArray();
    }
}
