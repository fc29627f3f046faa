package org.lintel.application.testing;

import java.net.http.HttpRequest.BodyPublishers;

/** A person who visits their own page with a program, by a link that their contact point gave them. */
public record OwnVisit(TestRegistry registry, String token) {
    public static OwnVisit of(PlayedDelegate delegate) {
        return of(delegate, "applicant");
    }

    public static OwnVisit of(PlayedDelegate delegate, String contactPoint) {
        String link = delegate.does(contactPoint, "invite", "{}").answers(200).text("/link");
        return new OwnVisit(delegate.registry(), delegate.registry().stranger()
                .post("/api/own/visits", "{\"link\":\"" + link.substring("/own/".length()) + "\"}").answers(201).text("/token"));
    }

    public Answer read() {
        return registry.stranger().send(registry.stranger().call("/api/own").header("Authorization", "Bearer " + token).GET());
    }

    public Answer does(String verb, String body) {
        return registry.stranger().send(registry.stranger().call("/api/own/" + verb).header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }
}
