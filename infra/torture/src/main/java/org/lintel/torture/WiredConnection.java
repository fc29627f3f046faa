package org.lintel.torture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.function.Consumer;

/** One connection through a {@link FaultyWire}: two threads that pass on what comes, and what may happen to it. */
final class WiredConnection {

    private static final int BUFFER_BYTES = 64 * 1024;

    /** What happens to what comes. */
    private enum Way {
        PASS,
        LOSE,
        KEEP
    }

    private final Socket client;
    private final Socket store;
    private final Runnable awaitRelease;
    private final Consumer<WiredConnection> ended;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private volatile Way requests = Way.PASS;
    private volatile Way answers = Way.PASS;

    /** @param awaitRelease returns when something may pass */
    WiredConnection(Socket client, Socket store, Runnable awaitRelease, Consumer<WiredConnection> ended) {
        this.client = client;
        this.store = store;
        this.awaitRelease = awaitRelease;
        this.ended = ended;
    }

    void start() {
        Thread.ofVirtual().start(this::passRequests);
        Thread.ofVirtual().start(this::passAnswers);
    }

    private void passRequests() {
        var buffer = new byte[BUFFER_BYTES];
        try {
            for (int read = client.getInputStream().read(buffer); read >= 0; read = client.getInputStream().read(buffer)) {
                awaitRelease.run();
                request(buffer, read);
            }
        } catch (IOException broken) {
            // As if it had ended.
        }
        if (requests != Way.KEEP) {
            cut();
        }
    }

    private synchronized void request(byte[] buffer, int length) throws IOException {
        switch (requests) {
            case PASS -> store.getOutputStream().write(buffer, 0, length);
            case KEEP -> kept.write(buffer, 0, length);
            case LOSE -> {
                // Gone.
            }
        }
    }

    private void passAnswers() {
        var buffer = new byte[BUFFER_BYTES];
        try {
            for (int read = store.getInputStream().read(buffer); read >= 0; read = store.getInputStream().read(buffer)) {
                awaitRelease.run();
                if (answers == Way.PASS) {
                    client.getOutputStream().write(buffer, 0, read);
                }
            }
        } catch (IOException broken) {
            // As if it had ended.
        }
        cut();
    }

    void loseRequests() {
        requests = Way.LOSE;
    }

    void loseAnswers() {
        answers = Way.LOSE;
    }

    void keepRequests() {
        answers = Way.LOSE;
        requests = Way.KEEP;
    }

    /** The store goes on seeing the connection. */
    void cutClient() {
        close(client);
    }

    /** To be followed by {@link #cut} sooner or later: whoever asked does not listen any more. */
    synchronized void deliverKept() {
        try {
            store.getOutputStream().write(kept.toByteArray());
            store.shutdownOutput();
        } catch (IOException gone) {
            cut();
        }
    }

    void cut() {
        close(client);
        close(store);
        ended.accept(this);
    }

    static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAlready) {
            // So be it.
        }
    }
}
