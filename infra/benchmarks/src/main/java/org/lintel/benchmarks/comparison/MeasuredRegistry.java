package org.lintel.benchmarks.comparison;

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

/** A running registry, and the files in it that are called up. */
public final class MeasuredRegistry implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private static final int MOST_ASKED = 50;

    private final RegistryProcess process;
    private final RegistryClient client;

    /** @param options for the registry's Java machine */
    public MeasuredRegistry(Path folder, String password, String... options) {
        this.process = RegistryProcess.start(folder, password, options);
        this.client = new RegistryClient(process.address(), password);
    }

    /** @return where it answers, without a slash at the end */
    public String address() {
        return process.address();
    }

    public RegistryClient client() {
        return client;
    }

    /** Waits until every view has seen all that is recorded. */
    public void catchUp(Progress progress, long events) {
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
        List<String> files = upTo(state, count);
        if (files.size() < count) {
            throw new StartRefused("There are too few files in state " + state + "; measure with more events or fewer files.");
        }
        return files;
    }

    private List<String> upTo(String state, int count) {
        List<String> files = new ArrayList<>();
        client.read("officer", "/api/accreditations?session=" + DemoSession.ID + "&state=" + state + "&limit=" + count).get("items")
                .forEach(item -> files.add(item.get("id").asString()));
        return files;
    }

    /** @return ids of active files whose organisation has a place free */
    List<String> withRoom() {
        List<String> roomy = upTo("ACTIVE", MOST_ASKED).stream().filter(id -> {
            JsonNode places = client.read("officer", "/api/accreditations/" + id + "/places").get("organisation");
            return places.get("used").asInt() < places.get("of").asInt();
        }).toList();
        if (roomy.isEmpty()) {
            throw new StartRefused("No organisation has a place free; measure with more organisations.");
        }
        return roomy;
    }

    @Override
    public void close() {
        process.close();
    }
}
