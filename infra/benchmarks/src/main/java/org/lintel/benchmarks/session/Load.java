package org.lintel.benchmarks.session;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import org.lintel.application.StartRefused;
import org.lintel.benchmarks.Latencies;
import org.lintel.benchmarks.Progress;
import org.lintel.benchmarks.RegistryClient;

/**
 * Sends commands at a steady rate from several clients at once. Each has its moment; how long it took is counted from that moment, so that a
 * registry that falls behind is not forgiven what waits.
 */
final class Load {
    private static final int FIRST_FAULT = 500;

    private final List<Commands> clients;

    Load(List<Commands> clients) {
        this.clients = clients;
    }

    /**
     * What came of it.
     *
     * @param latencies in the order in which nobody need care
     * @param accepted commands that took effect
     * @param refused commands to which a rule said no
     * @param failed commands that got no answer, or a fault
     * @param perSecond how many were really sent
     */
    record Outcome(Latencies latencies, long accepted, long refused, long failed, double perSecond) {}

    /**
     * @param perSecond of all clients together
     * @param seconds for how long
     */
    Outcome at(int perSecond, int seconds, Progress progress) {
        long total = (long) perSecond * seconds;
        long begun = System.nanoTime();
        AtomicLong next = new AtomicLong();
        List<Part> parts = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients.size())) {
            List<Future<Part>> running = clients.stream()
                    .map(client -> threads.submit(() -> drive(client, next, total, begun, 1_000_000_000L / perSecond))).toList();
            while (running.stream().anyMatch(one -> !one.isDone())) {
                progress.reached(Math.min(total, next.get()), total);
                LockSupport.parkNanos(100_000_000L);
            }
            for (Future<Part> one : running) {
                parts.add(one.get());
            }
        } catch (ExecutionException | InterruptedException ended) {
            throw ended.getCause() instanceof StartRefused refused ? refused : new StartRefused("The measurement was interrupted.");
        }
        double taken = (System.nanoTime() - begun) / 1e9;
        progress.finished(total);
        Latencies all = new Latencies();
        parts.forEach(part -> part.latencies.forEach(all::add));
        return new Outcome(all, parts.stream().mapToLong(part -> part.accepted).sum(), parts.stream().mapToLong(part -> part.refused).sum(),
                parts.stream().mapToLong(part -> part.failed).sum(), total / taken);
    }

    /** What one client counted. */
    private static final class Part {
        private final List<Long> latencies = new ArrayList<>();
        private long accepted;
        private long refused;
        private long failed;
    }

    private static Part drive(Commands client, AtomicLong next, long total, long begun, long interval) {
        Part part = new Part();
        for (long turn = next.getAndIncrement(); turn < total; turn = next.getAndIncrement()) {
            long moment = begun + turn * interval;
            long early = moment - System.nanoTime();
            if (early > 0) {
                LockSupport.parkNanos(early);
            }
            RegistryClient.Answered answered = client.next();
            part.latencies.add(System.nanoTime() - moment);
            if (answered.status() >= FIRST_FAULT || answered.status() == 0) {
                part.failed++;
            } else if (answered.status() >= 300) {
                part.refused++;
            } else {
                part.accepted++;
            }
        }
        return part;
    }
}
