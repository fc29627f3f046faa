package org.lintel.benchmarks.comparison;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.lintel.application.demo.DemoSession;
import org.lintel.benchmarks.RegistryClient;

/** A call that is measured, as somebody at the registry makes it. */
enum Call {
    WORK_LIST("work list, first page") {
        @Override
        HttpRequest of(RegistryClient client, Files files, int round) {
            return client.get("officer", "/api/accreditations?session=" + DemoSession.ID);
        }
    },
    FILTERED_LIST("work list, one state") {
        @Override
        HttpRequest of(RegistryClient client, Files files, int round) {
            return client.get("officer", "/api/accreditations?session=" + DemoSession.ID + "&state=VETTING");
        }
    },
    FILE("file") {
        @Override
        HttpRequest of(RegistryClient client, Files files, int round) {
            return client.get("officer", "/api/accreditations/" + files.decided(round));
        }
    },
    HISTORY("history of a file") {
        @Override
        HttpRequest of(RegistryClient client, Files files, int round) {
            return client.get("officer", "/api/accreditations/" + files.decided(round) + "/history");
        }
    },
    REQUEST("command: request") {
        @Override
        HttpRequest of(RegistryClient client, Files files, int round) {
            String organisation = "Measured organisation " + UUID.randomUUID();
            return client.post("applicant", "/api/accreditations", UUID.randomUUID().toString(),
                    Map.of("sessionId", DemoSession.ID, "organisation", Map.of("name", organisation, "country", "KEN"), "category", "NGO",
                            "purpose", "Observe the cooperation plenary"));
        }
    },
    RECORD_CHECK("command: record a check") {
        @Override
        HttpRequest of(RegistryClient client, Files files, int round) {
            return client.post("officer3", "/api/accreditations/" + files.inVetting(round) + "/record-check",
                    UUID.randomUUID().toString(), Map.of("check", "IDENTITY", "outcome", "PASSED", "note", "Register consulted."));
        }
    },
    NOMINATE("command: nominate") {
        @Override
        HttpRequest of(RegistryClient client, Files files, int round) {
            return nomination(client, files.inVetting(round));
        }
    },
    CONFIRM("command: confirm, and withdraw") {
        @Override
        HttpRequest of(RegistryClient client, Files files, int round) {
            return NOMINATE.of(client, files, round);
        }

        /** A place is taken and given back, so that there is one each time; the nomination itself does not count. */
        @Override
        long timed(RegistryClient client, Files files, int round) {
            String id = client.sent(nomination(client, files.withRoom(round))).orRefuse().get("id").asString();
            return Stream.of("confirm", "withdraw")
                    .mapToLong(verb -> client
                            .timed(client.post("officer3", "/api/delegates/" + id + "/" + verb, UUID.randomUUID().toString(), Map.of())))
                    .sum();
        }
    },
    DELEGATES("delegates of an organisation") {
        @Override
        HttpRequest of(RegistryClient client, Files files, int round) {
            return client.get("officer", "/api/delegates?accreditation=" + files.decided(round));
        }
    };

    /** The files that calls are about, one after the other; as many of each at every size, so that none grows more than its like. */
    record Files(List<String> active, List<String> roomy, List<String> vetting) {
        private String withRoom(int round) {
            return roomy.get(round % roomy.size());
        }

        private String decided(int round) {
            return active.get(round % active.size());
        }

        private String inVetting(int round) {
            return vetting.get(round % vetting.size());
        }
    }

    private final String title;

    Call(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    abstract HttpRequest of(RegistryClient client, Files files, int round);

    /** @return nanoseconds that it took */
    long timed(RegistryClient client, Files files, int round) {
        return client.timed(of(client, files, round));
    }

    private static HttpRequest nomination(RegistryClient client, String accreditation) {
        Map<String, ?> person = Map.of("givenName", "Measured " + UUID.randomUUID(), "familyName", "Person", "birthDate", "1990-01-31",
                "nationality", "KEN");
        return client.post("officer3", "/api/delegates", UUID.randomUUID().toString(),
                Map.of("accreditationId", accreditation, "person", person,
                        "role", "DELEGATE", "visibility", "UNLISTED", "language", "en", "visaSupport", false));
    }
}
