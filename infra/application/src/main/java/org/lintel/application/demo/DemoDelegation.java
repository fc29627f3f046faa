package org.lintel.application.demo;

import java.util.List;
import java.util.Map;

/** What happens to those whom one organisation nominates, told through the API. */
final class DemoDelegation {
    private static final String OFFICER = "officer";
    private static final String SECOND_OFFICER = "officer2";
    private static final String SECURITY = "security";

    private final DemoClient client;
    private final String accreditation;
    private final String applicant;
    private final String key;
    private final List<DemoDelegate> delegates;
    private int steps;

    /** @param key the same for the same organisation of the same demonstration */
    DemoDelegation(DemoClient client, String accreditation, DemoOrganisation organisation, String key) {
        this.client = client;
        this.accreditation = accreditation;
        this.applicant = organisation.applicant();
        this.key = key;
        this.delegates = organisation.delegates();
    }

    /** As far as they come while nothing is decided on their organisation. */
    void isNominated() {
        delegates.forEach(delegate -> take(delegate, false));
    }

    /** As far as they come with an accredited organisation. */
    void attends() {
        delegates.forEach(delegate -> take(delegate, true));
    }

    private void take(DemoDelegate delegate, boolean accredited) {
        String id = nominated(delegate);
        if (!delegate.displayName().isEmpty()) {
            does(applicant, id, "change-visibility", Map.of("visibility", "PSEUDONYMOUS", "displayName", delegate.displayName()));
        }
        switch (delegate.fate()) {
            case NOMINATED -> {
                // Nobody has seen to this one yet.
            }
            case WITHDRAWN -> {
                confirm(id);
                does(applicant, id, "withdraw", Map.of());
            }
            case CONFIRMED -> confirm(id);
            case VETTED -> vet(id);
            case RECOMMENDED -> recommend(id);
            case DENIED -> deny(id);
            case GRANTED -> {
                recommend(id);
                if (accredited) {
                    does(SECOND_OFFICER, id, "grant", Map.of());
                    badge(id, delegate.comes());
                }
            }
        }
    }

    private String nominated(DemoDelegate delegate) {
        Map<String, ?> person = Map.of("givenName", delegate.givenName(), "familyName", delegate.familyName(), "birthDate",
                delegate.birthDate().toString(), "nationality", delegate.nationality());
        return client.post(applicant, "/api/delegates", nextKey(), Map.of("accreditationId", accreditation, "person", person, "role",
                "DELEGATE", "visibility", "UNLISTED", "language", "en", "visaSupport", false)).get("id").asString();
    }

    private void confirm(String id) {
        does(applicant, id, "confirm", Map.of());
    }

    private void vet(String id) {
        confirm(id);
        does(OFFICER, id, "vet", Map.of());
    }

    private void recommend(String id) {
        vet(id);
        does(OFFICER, id, "recommend", Map.of("outcome", "GRANT", "reasons", "Nothing stands in the way."));
    }

    private void deny(String id) {
        vet(id);
        String reasons = "The documents are of somebody else.";
        does(OFFICER, id, "recommend", Map.of("outcome", "DENY", "ground", "IDENTITY_NOT_ESTABLISHED", "reasons", reasons));
        does(SECOND_OFFICER, id, "deny", Map.of("ground", "IDENTITY_NOT_ESTABLISHED", "reasons", reasons));
    }

    private void badge(String id, boolean comes) {
        String badge = client.post(OFFICER, "/api/delegates/" + id + "/badges", nextKey(), Map.of()).get("id").asString();
        if (comes) {
            client.post(SECURITY, "/api/badges/" + badge + "/activate", nextKey(),
                    Map.of("identitySeen", true, "codeOfConductAccepted", true));
        }
    }

    private void does(String user, String id, String verb, Map<String, ?> body) {
        client.post(user, "/api/delegates/" + id + "/" + verb, nextKey(), body);
    }

    private String nextKey() {
        steps++;
        return key + "-delegates-" + steps;
    }
}
