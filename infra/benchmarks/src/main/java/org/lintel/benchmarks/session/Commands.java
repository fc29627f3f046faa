package org.lintel.benchmarks.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;

import org.lintel.benchmarks.RegistryClient;

import tools.jackson.databind.JsonNode;

/**
 * What one client does, command after command: it nominates persons, takes them to their grant, and withdraws each in the end, so that its
 * organisation's places suffice for as long as one likes; now and then it fights all others for the one place of an organisation that they share.
 */
final class Commands {
    private static final int ONE_FIGHT_IN = 10;

    private final RegistryClient client;
    private final String own;
    private final String contested;
    private final Deque<Step> next = new ArrayDeque<>();
    private int count;

    /** One command, and what it was answered. */
    @FunctionalInterface
    private interface Step {
        RegistryClient.Answered take();
    }

    /**
     * @param own the accreditation of the client's own organisation, which is active
     * @param contested the accreditation that all clients share
     */
    Commands(RegistryClient client, String own, String contested) {
        this.client = client;
        this.own = own;
        this.contested = contested;
    }

    /** @return what the next command was answered; a rule's no is an answer, too */
    RegistryClient.Answered next() {
        if (next.isEmpty()) {
            count++;
            if (count % ONE_FIGHT_IN == 0) {
                fight();
            } else {
                accompany();
            }
        }
        return next.removeFirst().take();
    }

    private void accompany() {
        String[] id = new String[1];
        next.add(() -> nominated(own, id));
        next.add(() -> does("applicant", id, "confirm", Map.of()));
        next.add(() -> does("officer", id, "vet", Map.of()));
        next.add(() -> does("officer", id, "recommend", Map.of("outcome", "GRANT", "reasons", "Nothing stands in the way.")));
        next.add(() -> does("officer2", id, "grant", Map.of()));
        next.add(() -> does("applicant", id, "withdraw", Map.of()));
    }

    /** All of its places are wanted by all; who gets one gives it back. */
    private void fight() {
        String[] id = new String[1];
        next.add(() -> nominated(contested, id));
        next.add(() -> does("applicant", id, "confirm", Map.of()));
        next.add(() -> does("applicant", id, "withdraw", Map.of()));
    }

    private RegistryClient.Answered nominated(String accreditation, String[] id) {
        Map<String, ?> person = Map.of("givenName", "Measured " + UUID.randomUUID(), "familyName", "Person", "birthDate", "1990-01-31",
                "nationality", "KEN");
        RegistryClient.Answered answered = client.sent(client.post("applicant", "/api/delegates", UUID.randomUUID().toString(),
                Map.of("accreditationId", accreditation, "person", person, "role", "DELEGATE", "visibility", "UNLISTED", "language", "en",
                        "visaSupport", false)));
        JsonNode named = answered.body().path("id");
        id[0] = named.isMissingNode() ? "nobody" : named.asString();
        return answered;
    }

    private RegistryClient.Answered does(String user, String[] id, String verb, Map<String, ?> body) {
        return client.sent(client.post(user, "/api/delegates/" + id[0] + "/" + verb, UUID.randomUUID().toString(), body));
    }
}
