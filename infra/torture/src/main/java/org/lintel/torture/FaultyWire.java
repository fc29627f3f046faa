package org.lintel.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * The network between one process and the store: a port of its own on the loopback address, from which everything is passed on, unless it is
 * told otherwise. A fault meets the connections that are open; those made afterwards work.
 */
final class FaultyWire implements AutoCloseable {

    private final ServerSocket listener;
    private final IntSupplier storePort;
    private final Set<WiredConnection> open = ConcurrentHashMap.newKeySet();
    private volatile long heldUntil = System.nanoTime();

    /** @param storePort where the store listens at the moment; it may have moved after a restart */
    FaultyWire(IntSupplier storePort) {
        this.storePort = storePort;
        try {
            this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Thread.ofPlatform().daemon().name("wire-" + port()).start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException closing) {
                // Or a client that has gone already.
            }
        }
    }

    private void connect(Socket client) {
        Socket store = new Socket();
        try {
            store.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), storePort.getAsInt()));
            client.setTcpNoDelay(true);
            store.setTcpNoDelay(true);
        } catch (IOException | IllegalArgumentException down) {
            WiredConnection.close(client);
            WiredConnection.close(store);
            return;
        }
        var connection = new WiredConnection(client, store, this::awaitRelease, open::remove);
        open.add(connection);
        connection.start();
    }

    /** Both sides see their connections end. */
    void cut() {
        open.forEach(WiredConnection::cut);
    }

    /** What the store answers from now on is lost; after a while the connections end. */
    void loseAnswers(long millis) {
        each(millis, WiredConnection::loseAnswers);
    }

    /** What the process asks from now on is lost; after a while the connections end. */
    void loseRequests(long millis) {
        each(millis, WiredConnection::loseRequests);
    }

    private void each(long millis, Consumer<WiredConnection> fault) {
        for (var connection : open) {
            fault.accept(connection);
            later(millis, connection::cut);
        }
    }

    /** The process loses its connections, yet what it asked last arrives at the store after a while. */
    void deliverLate(long cutMillis, long millis) {
        for (var connection : open) {
            connection.keepRequests();
            later(cutMillis, connection::cutClient);
            later(cutMillis + millis, connection::deliverKept);
        }
    }

    /** Nothing passes for a while, and nothing is lost. */
    void hold(long millis) {
        heldUntil = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    }

    private void awaitRelease() {
        for (long left = heldUntil - System.nanoTime(); left > 0; left = heldUntil - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static void later(long millis, Runnable action) {
        Thread.ofVirtual().start(() -> {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
            action.run();
        });
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException closedAlready) {
            // So be it.
        }
        cut();
    }
}
