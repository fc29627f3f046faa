package org.lintel.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.Browser;
import org.lintel.application.testing.Browser.Page;
import org.lintel.application.testing.Caller;
import org.lintel.application.testing.PlayedDelegate;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.PlayedSample;
import org.lintel.application.testing.TestRegistry;
import org.lintel.application.wiring.Storage;
import org.slf4j.LoggerFactory;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;

/**
 * Every text and every name that people write is a canary of its own; afterwards none of them is found in the files of the data folder, in
 * any collection of the database, in what auditors and the Bureau read, in answers that say no, or in the logs at DEBUG. What stays in a
 * browser is {@code WhatABrowserKeepsIT}'s. There are no metrics.
 */
@Tag("long")
class CanaryTest {
    private final Map<String, String> canaries = new LinkedHashMap<>();

    @Test
    void nothingThatAPersonWroteIsFoundWhereItIsNotOpenedForAReader(@TempDir Path folder) throws IOException {
        Map<String, String> places = new TreeMap<>();
        PrintStream out = System.out;
        PrintStream err = System.err;
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        String read;
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            System.setErr(System.out);
            try (TestRegistry registry = TestRegistry.start(folder)) {
                root.setLevel(Level.DEBUG);
                read = play(registry, places);
                dump(registry, places);
                places.put("audit events", registry.user("auditor").get("/api/audit/events?limit=10000").answers(200).body());
                places.put("audited file", registry.user("auditor").get("/api/audit/files/" + fileId).answers(200).body());
                places.put("evidence", registry.user("bureau").get("/api/compliance/G01/evidence?session=" + session).answers(200).body());
                places.put("announcements", registry.user("admin").get("/api/announcements").answers(200).body());
            }
        } finally {
            root.setLevel(before);
            System.setOut(out);
            System.setErr(err);
        }
        places.put("log", printed.toString(StandardCharsets.UTF_8));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                places.put("file " + folder.relativize(file), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }

        assertThat(places.get("log")).as("the log is at DEBUG").contains("DEBUG");
        assertThat(places.keySet()).anyMatch(place -> place.startsWith("file registry")).anyMatch(place -> place.startsWith("file keys"))
                .anyMatch(place -> place.startsWith("collection drafts"));
        assertThat(canaries).hasSizeGreaterThan(30).allSatisfy((field, canary) -> {
            places.forEach((place, content) -> assertThat(content.contains(canary)).as(field + " in " + place).isFalse());
            if (OPENED.contains(field) || !field.endsWith("check note") && !field.startsWith("draft") && !field.startsWith("delegate")) {
                assertThat(read).as(field + " can be read by an officer").contains(canary);
            }
        });
    }

    /** Of a delegate: what an officer reads who works on them and says for what. */
    private static final Set<String> OPENED = Set.of("delegate alone", "delegate's own name", "delegate's own event",
            "delegate's display name",
            "delegate's vetting",
            "delegate's recommendation", "delegate's denial's gist");

    private String fileId = "";
    private String session = "";

    /** @return what officers read of it */
    private String play(TestRegistry registry, Map<String, String> places) {
        session = registry.session();
        Browser applicant = Browser.of(registry, "applicant");
        Page form = applicant.get("/requests/new").answers(200);
        applicant.post("/requests/new", form, "press", "SAVE", "sessionId", session, "name", canary("draft name"), "country", "KEN",
                "category", "NGO", "purpose", canary("draft purpose"));
        PlayedFile file = PlayedFile.requested(registry, session, canary("organisation"), "applicant");
        fileId = file.id();
        List<String> seen = new ArrayList<>();
        file.plays("officer", "check-completeness", body("{\"complete\":false,\"missing\":[\"%s\",\"%s\"]}", "missing item", "missing too"))
                .plays("officer", "extend-deadline", body("{\"limit\":\"INFORMATION\",\"workingDays\":1,\"reasons\":\"%s\"}", "more time"))
                .plays("applicant", "supply-information", body("{\"information\":\"%s\"}", "information")).vetting()
                .plays("officer", "ask-clarification", body("{\"question\":\"%s\"}", "question"))
                .plays("applicant", "supply-information", body("{\"information\":\"%s\"}", "answer"))
                .plays("officer", "record-check",
                        body("{\"check\":\"%s\",\"outcome\":\"PASSED\",\"note\":\"%s\"}", "check of its own name", "check note"))
                .plays("officer3", "open-exceptionally", body("{\"reason\":\"%s\"}", "access reason"))
                .plays("officer3", "recuse", body("{\"reason\":\"%s\"}", "recusal"))
                .plays("officer", "recommend", body("{\"outcome\":\"GRANT\",\"reasons\":\"%s\"}", "recommendation of a grant"))
                .plays("officer2", "return-to-vetting", body("{\"reasons\":\"%s\"}", "return"))
                .plays("officer", "recommend", body("{\"outcome\":\"DENY\"," + security() + "}", "denial recommended", "its gist"));
        seen.add(file.read("officer").body());
        file.plays("officer2", "deny", body("{" + security() + "}", "denial", "denial's gist"))
                .plays("applicant", "appeal", body("{\"reasons\":\"%s\"}", "appeal"))
                .plays("reviewer", "grant-interim-relief", body("{\"reasons\":\"%s\"}", "relief"))
                .plays("reviewer", "decide-appeal", body("{\"upheld\":true,\"reasons\":\"%s\"}", "appeal upheld"))
                .plays("officer", "recommend", body("{\"outcome\":\"GRANT\",\"reasons\":\"%s\"}", "second recommendation"))
                .plays("officer2", "grant",
                        body("{\"conditions\":[{\"ground\":\"CODE_OF_CONDUCT\",\"expires\":\"2027-12-01\",\"test\":\"%s\"}]}", "condition"))
                .plays("officer", "find-condition-unmet", body("{\"condition\":1,\"reasons\":\"%s\"}", "unmet condition"))
                .plays("applicant", "reply-to-notice", body("{\"reply\":\"%s\"}", "reply"))
                .plays("officer2", "suspend",
                        body("{" + security().replace("SECURITY_RISK_SUBSTANTIATED", "CODE_OF_CONDUCT") + "}", "suspension",
                                "suspension's gist"))
                .plays("officer2", "reinstate", body("{\"reasons\":\"%s\"}", "reinstatement"))
                .plays("officer", "suspend-in-emergency", body("{" + security() + "}", "emergency", "emergency's gist"))
                .plays("officer2", "confirm-suspension", body("{\"reasons\":\"%s\"}", "confirmation"))
                .plays("officer", "give-notice", body("{\"intent\":\"REVOKE\"," + security() + "}", "notice", "notice's gist"))
                .plays("applicant", "reply-to-notice", body("{\"reply\":\"%s\"}", "second reply"))
                .plays("officer2", "revoke", body("{" + security() + "}", "revocation", "revocation's gist"))
                .plays("applicant", "appeal", body("{\"reasons\":\"%s\"}", "second appeal"));
        seen.add(file.read("officer").body());
        seen.add(file.history("officer").body());
        for (String page : List.of("/files/" + file.id(), "/?session=" + session, "/daily-list")) {
            seen.add(Browser.of(registry, "officer").get(page).answers(200).body());
        }
        seen.add(reviewed(registry.user("officer2")));
        seen.add(sampled(registry, file));
        for (int notice = 1; notice <= 5; notice++) {
            registry.user("officer").get("/api/notices/" + file.id() + "." + notice + "/letter?after=" + file.after()).answers(200);
        }
        seen.add(registry.user("applicant").get("/api/notices?after=" + file.after()).answers(200).body());
        Browser officer = Browser.of(registry, "officer");
        officer.post("/find", officer.get("/").answers(200), "name", canary("organisation"));
        registry.user("officer").post("/api/accreditations/find", "{\"name\":\"" + canary("draft name searched for") + "\"}").answers(200);
        List<String> errors = new ArrayList<>();
        errors.add(file.does("officer", "ask-clarification", "{\"question\":\"" + canary("draft refused question") + "\"}").answers(422)
                .body());
        errors.add(file.does("officer", "ask-clarification", "{\"quest\":\"" + canary("draft malformed question") + "\"}").answers(400)
                .body());
        errors.add(file.does("officer", "no-such-step", "{}").answers(404).body());
        seen.add(playDelegates(registry, errors));
        for (String other : List.of("applicant2", "bureau", "security", "focalpoint", "admin", "auditor")) {
            for (String address : List.of("/api/accreditations/" + file.id(), "/api/accreditations/" + file.id() + "/history",
                    "/api/notices/" + file.id() + ".1/letter")) {
                var answer = registry.user(other).get(address);
                assertThat(answer.status()).as(other + " " + address).isGreaterThanOrEqualTo(400);
                errors.add(answer.headers().map() + answer.body());
            }
        }
        places.put("error answers", String.join("\n", errors));
        return String.join("\n", seen);
    }

    /** @return what auditors read of a sample: what they wrote themselves, and by supervised opening its reasons */
    private String sampled(TestRegistry registry, PlayedFile file) {
        Caller auditor = registry.user("auditor");
        PlayedSample drawn = PlayedSample.drawn(registry, session, "REVOCATIONS");
        String sample = "/api/audit/samples/" + drawn.id();
        String decision = sample + "/decisions/" + drawn.first();
        auditor.post(decision + "/record-result",
                body("{\"result\":\"FOLLOW_UP\",\"remark\":\"NOT_IN_TIME\",\"text\":\"%s\"}", "auditor's remark")).answers(200);
        auditor.post(decision + "/close-follow-up", body("{\"done\":\"%s\"}", "follow-up of a remark")).answers(200);
        String opening = sample + "/openings/"
                + auditor.post(decision + "/ask-opening", body("{\"purpose\":\"%s\"}", "purpose of an opening")).answers(200).text("/id");
        String after = registry.user("auditor2").post(opening + "/approve", "{}").answers(200).after();
        assertThat(auditor.get(sample + "?after=" + after).answers(200).body()).doesNotContain(canaries.get("revocation"));
        assertThat(auditor.post(opening + "/open", "{}").answers(200).text("/reasons")).isEqualTo(canaries.get("revocation"));
        assertThat(auditor.get("/api/audit/accesses?subject=" + file.id()).answers(200).body()).contains("SUPERVISED");
        return auditor.get(sample).answers(200).body();
    }

    /** @return the list of exceptional accesses after the one was reviewed */
    private String reviewed(Caller reviewer) {
        String access = reviewer.get("/api/accesses").answers(200).text("/items/0/id");
        String after = reviewer.post("/api/accesses/" + access + "/review", body("{\"justified\":true,\"note\":\"%s\"}", "review's note"))
                .answers(200).after();
        return reviewer.get("/api/accesses?after=" + after).answers(200).body();
    }

    /**
     * Nominated by a file and one by one, up to a denial.
     *
     * @return what an officer who says for what reads of the delegate
     */
    private String playDelegates(TestRegistry registry, List<String> errors) {
        String header = "organisation,organisation_country,category,contact_name,contact_email,given_name,family_name,birth_date,nationality,role,"
                + "visibility,at_risk,language,visa_support,side_event";
        String good = String.join(",", canary("delegate's organisation"), "KEN", "NGO", canary("delegate's contact"),
                canary("delegate's mailbox") + "@example.org", canary("delegate's given name"), canary("delegate's family name"),
                "1990-01-31,KEN,DELEGATE,LISTED,yes,en,yes", canary("delegate's side event"));
        String bad = good.replaceFirst("KEN", canary("delegate of no country"));
        String mangled = header + "\n" + good + "\n\"" + canary("delegate in a broken file");
        Caller applicant = registry.user("applicant");
        String address = "/api/sessions/" + session + "/nominations";
        errors.add(applicant.post(address, (header + "\n" + good + "\n" + bad).getBytes(StandardCharsets.UTF_8), "text/csv").answers(200)
                .body());
        errors.add(applicant.post(address, mangled.getBytes(StandardCharsets.UTF_8), "text/csv").answers(400).body());
        String request = PlayedFile.requested(registry, session, canary("delegate's other organisation"), "applicant").id();
        String delegate = applicant.post("/api/delegates", body("""
                {"accreditationId":"%s","person":{"givenName":"%%s","familyName":"%%s","birthDate":"1990-01-31","nationality":"KEN"},
                 "role":"DELEGATE","visibility":"UNLISTED","language":"en","visaSupport":false,"sideEvent":"%%s"}""".formatted(request),
                "delegate alone", "delegate's own name", "delegate's own event")).answers(201).text("/id");
        for (String step : List.of("applicant confirm {}",
                body("applicant change-visibility {\"visibility\":\"PSEUDONYMOUS\",\"displayName\":\"%s\"}", "delegate's display name"),
                body("officer vet {\"note\":\"%s\"}", "delegate's vetting"),
                body("officer recommend {\"outcome\":\"DENY\"," + security() + "}", "delegate's recommendation", "delegate's gist"),
                body("officer2 deny {" + security() + "}", "delegate's denial", "delegate's denial's gist"))) {
            String[] parts = step.split(" ", 3);
            errors.add(registry.user(parts[0]).post("/api/delegates/" + delegate + "/" + parts[1], parts[2]).answers(200).body());
        }
        errors.addAll(playDueProcess(registry));
        Caller officer = registry.user("officer");
        errors.add(officer.get("/api/delegates/" + delegate).answers(200).body());
        errors.add(officer.get("/api/delegates?session=" + session).answers(200).body());
        errors.add(registry.user("auditor").get("/api/audit/accesses?subject=" + delegate).answers(200).body());
        return officer.send(officer.call("/api/delegates/" + delegate).header("Purpose", "VETTING").GET()).answers(200).body();
    }

    /** @return what was answered while one was suspended at once, appealed and was relieved */
    private List<String> playDueProcess(TestRegistry registry) {
        String active = PlayedFile.requested(registry, session, canary("delegate's third organisation"), "applicant").active().id();
        PlayedDelegate granted = PlayedDelegate.nominated(registry, active).granted();
        return Stream.of(body("officer suspend-in-emergency {" + security() + "}", "delegate's emergency", "delegate's emergency's gist"),
                body("applicant appeal {\"reasons\":\"%s\"}", "delegate's appeal"),
                body("reviewer grant-interim-relief {\"reasons\":\"%s\"}", "delegate's relief"),
                body("officer2 confirm-suspension {\"reasons\":\"%s\"}", "delegate's confirmation")).map(step -> step.split(" ", 3))
                .map(parts -> granted.does(parts[0], parts[1], parts[2]).answers(200).body()).toList();
    }

    private static void dump(TestRegistry registry, Map<String, String> places) {
        var database = registry.context().getBean(Storage.class).database();
        for (String collection : database.listCollectionNames()) {
            StringBuilder content = new StringBuilder();
            database.getCollection(collection).find().map(Document::toJson).forEach(json -> content.append(json).append('\n'));
            places.put("collection " + collection, content.toString());
        }
    }

    private static String security() {
        return "\"ground\":\"SECURITY_RISK_SUBSTANTIATED\",\"reasons\":\"%s\",\"gist\":\"%s\"";
    }

    private String body(String json, String... fields) {
        return json.formatted((Object[]) Stream.of(fields).map(this::canary).toArray(String[]::new));
    }

    /** One word, so that neither escaping nor hyphenation hides it. */
    private String canary(String field) {
        return canaries.computeIfAbsent(field, _ -> "kanarie" + (10_000 + canaries.size()) + "vogel");
    }
}
