package org.lintel.eventstore;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A wire to a server on this machine that can be cut, and mended. */
final class CutWire implements AutoCloseable {

    private final ServerSocket entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int port;
    private volatile boolean cut;

    CutWire(int port) throws IOException {
        this.port = port;
        Thread.ofPlatform().daemon().start(this::accept);
    }

    int port() {
        return entry.getLocalPort();
    }

    void cut() throws IOException {
        cut = true;
        for (var socket : open) {
            socket.close();
        }
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        try {
            while (true) {
                var client = entry.accept();
                if (cut) {
                    client.close();
                } else {
                    var server = new Socket(InetAddress.getLoopbackAddress(), port);
                    client.setTcpNoDelay(true);
                    server.setTcpNoDelay(true);
                    open.add(client);
                    open.add(server);
                    Thread.ofPlatform().daemon().start(() -> carry(client, server));
                    Thread.ofPlatform().daemon().start(() -> carry(server, client));
                }
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private static void carry(Socket from, Socket to) {
        try (from; to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // Both ends are closed, which is what a cut looks like to them.
        }
    }

    @Override
    public void close() throws IOException {
        entry.close();
        cut();
    }
}
