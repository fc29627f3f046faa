package org.lintel.application.audit;

import static java.util.concurrent.TimeUnit.SECONDS;

import org.awaitility.Awaitility;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.TestRegistry;

/** A sample in the tests: drawn once all that was recorded is sealed. */
record PlayedSample(TestRegistry registry, String id, Answer drawn) {
    static PlayedSample drawn(TestRegistry registry, String session, String kind) {
        allIsSealed(registry);
        Answer drawn = registry.user("auditor")
                .post("/api/audit/samples", "{\"sessionId\":\"%s\",\"kind\":\"%s\"}".formatted(session, kind))
                .answers(201);
        return new PlayedSample(registry, drawn.text("/id"), drawn);
    }

    static void allIsSealed(TestRegistry registry) {
        long events = registry.eventCount();
        Awaitility.await().atMost(30, SECONDS)
                .until(() -> registry.user("auditor").get("/api/audit/log").answers(200).json().get("sealed").asLong() >= events);
    }

    long first() {
        return drawn.json().at("/drawn/0").asLong();
    }

    Answer on(String user, long position, String verb, String body) {
        return registry.user(user).post("/api/audit/samples/" + id + "/decisions/" + position + "/" + verb, body);
    }

    /** @return the id of the opening */
    String asked(long position) {
        return on("auditor", position, "ask-opening", "{\"purpose\":\"Whether the ground fits.\"}").answers(200).text("/id");
    }

    Answer opening(String user, String opening, String verb) {
        return registry.user(user).post("/api/audit/samples/" + id + "/openings/" + opening + "/" + verb, "{}");
    }

    Answer read(Answer after) {
        return registry.user("auditor2").get("/api/audit/samples/" + id + "?after=" + after.after()).answers(200);
    }
}
