package org.lintel.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

/** A word that stands in every text of a whole life cycle is found in no log, no error and nothing that auditors or the Bureau read. */
class NoPersonalValueTest {
    private static final String CANARY = "Kanarienvogel";

    @Test
    void noTextOfAPersonReachesALogOrAnErrorOrWhoMayNotReadIt(@TempDir Path folder) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(System.out);
        try (TestRegistry registry = TestRegistry.start(folder)) {
            List<Answer> errors = new ArrayList<>();
            String session = registry.session();
            String seen = play(registry, session, errors);

            assertThat(seen).as("what officers read").contains(CANARY);
            assertThat(errors).allMatch(answer -> answer.status() >= 400);
            assertThat(errors.stream().map(Answer::body)).noneMatch(body -> body.contains(CANARY));
            assertThat(List.of(registry.user("auditor").get("/api/audit/events").answers(200),
                    registry.user("auditor").get("/api/compliance/G01/evidence?session=" + session).answers(200),
                    registry.user("bureau").get("/api/compliance?session=" + session).answers(200),
                    registry.user("bureau").get("/api/compliance/G01/evidence?session=" + session).answers(200),
                    registry.user("admin").get("/api/views").answers(200), registry.stranger().get("/health").answers(200)))
                    .noneMatch(answer -> answer.body().contains(CANARY));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain(CANARY);
    }

    private static String play(TestRegistry registry, String session, List<Answer> errors) {
        PlayedFile file = PlayedFile.requested(registry, session, CANARY + " Forum", "applicant");
        file.plays("officer", "check-completeness", text("{\"complete\":false,\"missing\":[\"%s\"]}"))
                .plays("applicant", "supply-information", text("{\"information\":\"%s\"}")).vetting()
                .plays("officer", "ask-clarification", text("{\"question\":\"%s\"}"))
                .plays("applicant", "supply-information", text("{\"information\":\"%s\"}"))
                .plays("officer", "record-check", text("{\"check\":\"IDENTITY\",\"outcome\":\"PASSED\",\"note\":\"%s\"}"))
                .plays("officer3", "recuse", text("{\"reason\":\"%s\"}"))
                .plays("officer", "recommend", text("{\"outcome\":\"GRANT\",\"reasons\":\"%s\"}"))
                .plays("officer2", "return-to-vetting", text("{\"reasons\":\"%s\"}"))
                .plays("officer", "recommend", text("{\"outcome\":\"GRANT\",\"reasons\":\"%s\"}"))
                .plays("officer2", "grant",
                        text("{\"conditions\":[{\"ground\":\"CODE_OF_CONDUCT\",\"expires\":\"2027-12-01\",\"test\":\"%1$s\"}]}"));
        errors.add(registry.user("applicant").post("/api/accreditations", PlayedFile.requestBody(session, CANARY + " Forum")));
        errors.add(file.does("officer", "ask-clarification", text("{\"question\":\"%s\"}")));
        errors.add(file.does("officer2", "revoke", text("{\"ground\":\"CODE_OF_CONDUCT\",\"reasons\":\"%s\"}")));
        errors.add(file.does("officer", "give-notice", text("{\"intent\":\"REVOKE\",\"ground\":\"%s\",\"reasons\":\"%1$s\"}")));
        errors.add(file.does("officer", "give-notice", text("{\"intent\":\"REVOKE\",\"reasons\":\"%s\"")));
        file.plays("officer", "give-notice", text(
                "{\"intent\":\"REVOKE\",\"ground\":\"SECURITY_RISK_SUBSTANTIATED\",\"reasons\":\"%1$s\",\"gist\":\"%1$s\"}"))
                .plays("applicant", "reply-to-notice", text("{\"reply\":\"%s\"}")).plays("officer2", "revoke",
                        text("{\"ground\":\"SECURITY_RISK_SUBSTANTIATED\",\"reasons\":\"%1$s\",\"gist\":\"%1$s\"}"));
        errors.add(registry.user("applicant2").post("/api/accreditations", PlayedFile.requestBody(session, CANARY + " Forum")));
        errors.add(registry.user("auditor").get("/api/audit/files/" + CANARY));
        registry.user("officer").get("/api/notices/" + file.id() + ".1/letter?after=" + file.after()).answers(200);
        return file.read("officer").body() + file.history("officer").body();
    }

    private static String text(String body) {
        return body.formatted(CANARY + " wrote this.");
    }
}
