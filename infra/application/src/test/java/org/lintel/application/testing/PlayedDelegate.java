package org.lintel.application.testing;

/** A delegate who is taken through their states by the people whose part each step is. */
public record PlayedDelegate(TestRegistry registry, String id, String accreditation) {
    public static final String GIVEN_NAME = "Adaeze";

    /** @param accreditation of the applicant who nominates */
    public static PlayedDelegate nominated(TestRegistry registry, String accreditation, String applicant, String givenName) {
        return new PlayedDelegate(registry,
                registry.user(applicant).post("/api/delegates", body(accreditation, givenName)).answers(201).text("/id"), accreditation);
    }

    public static PlayedDelegate nominated(TestRegistry registry, String accreditation) {
        return nominated(registry, accreditation, "applicant", GIVEN_NAME);
    }

    public static String body(String accreditation, String givenName) {
        return """
                {"accreditationId":"%s","person":{"givenName":"%s","familyName":"Çelik","birthDate":"1990-01-31","nationality":"KEN"},
                 "role":"DELEGATE","visibility":"LISTED","language":"en","visaSupport":false,"sideEvent":"The evening","atRisk":true}"""
                .formatted(accreditation, givenName);
    }

    /** From the nomination up to the grant; the accreditation is in force. */
    public PlayedDelegate granted() {
        return plays("officer", "confirm", "{}").plays("officer", "vet", "{}")
                .plays("officer", "recommend", "{\"outcome\":\"GRANT\",\"reasons\":\"Known for years.\"}")
                .plays("officer2", "grant", "{}");
    }

    /** @return the id of a new badge */
    public String badge() {
        return does("officer", "badges", "{}").answers(201).text("/id");
    }

    public Answer does(String user, String verb, String body) {
        return registry.user(user).post("/api/delegates/" + id + "/" + verb, body);
    }

    public PlayedDelegate plays(String user, String verb, String body) {
        does(user, verb, body).answers(200);
        return this;
    }
}
