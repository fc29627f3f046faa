package org.lintel.auditor;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.lintel.bundle.Bundle;
import org.lintel.bundle.Part;

/** Hands out what the files of events hold, in order, while those that follow are taken apart on as many processors as there are; a few at a time, for memory. */
final class EventFiles implements AutoCloseable {
    private static final int MOST_AT_ONCE = 3;

    /** Takes one after the other. */
    interface Taking {
        /** @return whether to go on */
        boolean take(String name, EventFile.Read read) throws IOException;
    }

    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Coming(String name, byte[] room, Future<EventFile.Came> read) {}

    private final Bundle bundle;
    private final boolean all;
    private final ExecutorService readers = Executors
            .newFixedThreadPool(Math.min(MOST_AT_ONCE, Runtime.getRuntime().availableProcessors()),
                    Thread.ofPlatform().daemon().name("events-", 0).factory());

    /** @param all whether events have no gaps between them */
    EventFiles(Bundle bundle, boolean all) {
        this.bundle = bundle;
        this.all = all;
    }

    void each(Taking taking) throws IOException {
        Queue<Coming> coming = new ArrayDeque<>();
        for (String name : bundle.eventFiles()) {
            byte[] room = {};
            if (coming.size() == MOST_AT_ONCE) {
                Coming first = coming.remove();
                if (!take(first, taking)) {
                    return;
                }
                room = first.room;
            }
            Part part = bundle.part(name, room);
            coming.add(new Coming(name, part.bytes(), readers.submit(new EventFile(part, all))));
        }
        while (!coming.isEmpty() && take(coming.remove(), taking)) {
            // One after the other.
        }
    }

    private static boolean take(Coming one, Taking taking) throws IOException {
        try {
            return switch (one.read.get()) {
                case EventFile.Read read -> taking.take(one.name, read);
                case EventFile.Failed failed -> throw failed.thrown();
            };
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotTell("This was stopped before it was done.");
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(failed.getCause());
        }
    }

    @Override
    public void close() {
        readers.shutdownNow();
    }
}
