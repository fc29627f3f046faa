package org.lintel.application.demo;

import java.util.Map;

import tools.jackson.databind.JsonNode;

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

    DemoDelegation delegation(DemoOrganisation organisation) {
        return new DemoDelegation(client, id, organisation, key);
    }

    JsonNode does(String user, String verb, Map<String, ?> body) {
        return sends(user, "/api/accreditations/" + id + "/" + verb, body);
    }

    /** @param access that was exceptional */
    void reviews(String user, String access, boolean justified) {
        sends(user, "/api/accesses/" + access + "/review", Map.of("justified", justified));
    }

    private JsonNode sends(String user, String path, Map<String, ?> body) {
        step++;
        return client.post(user, path, key + "-" + step, body);
    }
}
