package org.lintel.benchmarks.growth;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.lintel.application.StartRefused;
import org.lintel.application.demo.DemoSession;
import org.lintel.benchmarks.Progress;
import org.lintel.benchmarks.RegistryClient;
import org.lintel.benchmarks.RegistryProcess;

import tools.jackson.databind.JsonNode;

/** A running registry with a certain number of events, and the files in it that are called up. */
final class MeasuredRegistry implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final RegistryProcess process;
    private final RegistryClient client;

    MeasuredRegistry(Path folder, String password) {
        this.process = RegistryProcess.start(folder, password);
        this.client = new RegistryClient(process.address(), password);
    }

    RegistryClient client() {
        return client;
    }

    /** Waits until every view has seen all that is recorded. */
    void catchUp(Progress progress, long events) {
        for (long behind = behind(); behind > 0; behind = behind()) {
            progress.reached(Math.max(0, events - behind), events);
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new StartRefused("The measurement was interrupted.");
            }
        }
        progress.finished(events);
    }

    private long behind() {
        long most = 0;
        for (JsonNode view : client.read("admin", "/api/views").get("items")) {
            most = Math.max(most, view.get("behind").asLong());
        }
        return most;
    }

    /** @return ids of files in this state, the most urgent first */
    List<String> files(String state, int count) {
        List<String> files = new ArrayList<>();
        client.read("officer", "/api/accreditations?session=" + DemoSession.ID + "&state=" + state + "&limit=" + count).get("items")
                .forEach(item -> files.add(item.get("id").asString()));
        if (files.size() < count) {
            throw new StartRefused("There are too few files in state " + state + "; measure with more events.");
        }
        return files;
    }

    @Override
    public void close() {
        process.close();
    }
}
