package org.lintel.application.testing;

import static java.util.concurrent.TimeUnit.SECONDS;

import org.awaitility.Awaitility;

/**
 * A sample in the tests.
 *
 * @param drawn as it was read once it was drawn
 */
public record PlayedSample(TestRegistry registry, String id, Answer drawn) {
    public static PlayedSample drawn(TestRegistry registry, String session, String kind) {
        return drawn(registry, asked(registry, "{\"sessionId\":\"%s\",\"kind\":\"%s\"}".formatted(session, kind)));
    }

    /** Asks for one, by the first auditor. */
    public static Answer asked(TestRegistry registry, String body) {
        return registry.user("auditor").post("/api/audit/samples", body).answers(201);
    }

    /** Waits until what was asked for is drawn, which nobody does by hand. */
    public static PlayedSample drawn(TestRegistry registry, Answer asked) {
        String id = asked.text("/id");
        Answer drawn = Awaitility.await().atMost(60, SECONDS)
                .until(() -> registry.user("auditor").get("/api/audit/samples/" + id + "?after=" + asked.after()).answers(200),
                        answer -> answer.json().at("/sample/drawn").isObject());
        return new PlayedSample(registry, id, drawn);
    }

    /** @return position of the first decision that was drawn */
    public long first() {
        return drawn.json().at("/decisions/0/position").asLong();
    }

    public Answer on(String user, long position, String verb, String body) {
        return registry.user(user).post("/api/audit/samples/" + id + "/decisions/" + position + "/" + verb, body);
    }

    /** @return the id of the opening */
    public String asked(long position) {
        return on("auditor", position, "ask-opening", "{\"purpose\":\"Whether the ground fits.\"}").answers(200).text("/id");
    }

    public Answer opening(String user, String opening, String verb) {
        return registry.user(user).post("/api/audit/samples/" + id + "/openings/" + opening + "/" + verb, "{}");
    }

    public Answer read(Answer after) {
        return registry.user("auditor2").get("/api/audit/samples/" + id + "?after=" + after.after()).answers(200);
    }
}
