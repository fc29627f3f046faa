package org.lintel.application.demo;

import java.util.Map;

/** One accreditation file of the demonstration, each step under a key of its own. */
final class DemoFile {
    private final DemoClient client;
    private final String id;
    private final String key;
    private int step;

    /** @param key the same for the same file of the same demonstration */
    DemoFile(DemoClient client, String id, String key) {
        this.client = client;
        this.id = id;
        this.key = key;
    }

    void does(String user, String verb, Map<String, ?> body) {
        step++;
        client.post(user, "/api/accreditations/" + id + "/" + verb, key + "-" + step, body);
    }
}
