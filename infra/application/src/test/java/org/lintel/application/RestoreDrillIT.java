package org.lintel.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.ChildRegistry;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.Recorded;
import org.lintel.auditor.Audit;

/** The procedure of {@code docs/continuity.md}, end to end: a registry in service loses its machine, and goes on on another one as if nothing had been. */
class RestoreDrillIT {
    private static final String SESSION = "DRILL";

    @TempDir
    Path first;
    /** Where copies are kept: nothing else comes to the second machine. */
    @TempDir
    Path copies;
    @TempDir
    Path second;

    private final Map<String, String> passwords = new TreeMap<>();

    @Test
    void aRegistryThatLostItsMachineGoesOnOnAnother() throws IOException {
        Path master = first.resolve("master.key");
        Path data = first.resolve("data");
        Ran.of("make-master-key", master.toString()).succeeds();
        Map.of("applicant", "APP", "officer", "SEC", "officer2", "SEN", "admin", "ADM", "auditor", "AUD", "bureau", "BUR")
                .forEach((name, role) -> addUser(name, role, data, master));
        String kept;
        String erased;
        Seen before;
        try (ChildRegistry registry = ChildRegistry.serve(data, master, this::password)) {
            convene(registry, SESSION);
            kept = granted(registry);
            erased = withdrawn(registry);
            new Recorded(registry).awaitViews();
            assertThat(read(registry, erased)).contains("Forum to be erased");
            erase(registry, erased);
            before = Seen.of(registry, kept, erased, copies.resolve("before.zip"));
            registry.stop();
        }

        Path history = copies.resolve("history.gz");
        Path keys = copies.resolve("keys");
        Ran.of("backup", "--data", data.toString(), "--out", history.toString(), "--keys", keys.toString(), "--master-key",
                master.toString()).succeeds();
        Path carried = Files.copy(master, copies.resolve("master.key"), StandardCopyOption.COPY_ATTRIBUTES);
        gone(first);

        Path there = second.resolve("data");
        Ran.of("restore", history.toString(), "--keys", keys.toString(), "--data", there.toString(), "--nothing-since", "--master-key",
                carried.toString()).succeeds();
        try (ChildRegistry registry = ChildRegistry.serve(there, carried, this::password)) {
            Seen after = Seen.of(registry, kept, erased, copies.resolve("after.zip"));
            assertThat(after.views).isEqualTo(before.views);
            assertThat(after.checkpoint).isEqualTo(before.checkpoint);
            assertThat(after.events).isEqualTo(before.events);
            assertThat(read(registry, erased)).doesNotContain("Forum to be erased").contains("\"name\":\"erased\"");
            assertThat(read(registry, kept)).contains("Forum to be kept");

            convene(registry, "NEXT");
            List<String> events = positions(registry);
            assertThat(events).hasSize(before.events.size() + 1).startsWith(before.events.toArray(String[]::new));
            Seen next = Seen.of(registry, kept, erased, copies.resolve("next.zip"));
            assertThat(next.sealed).isEqualTo(before.sealed + 1);
            Path policy = Files.writeString(copies.resolve("policy"), before.policy);
            assertThat(next.policy).isEqualTo(before.policy);
            audit("verify", copies.resolve("next.zip"), "--policy", policy);
            audit("diff", copies.resolve("before.zip"), copies.resolve("next.zip"), "--policy", policy);
        }
    }

    /** What can be read of a registry, and taken along. */
    private record Seen(Map<String, String> views, List<String> events, String checkpoint, long sealed, String policy) {
        static Seen of(ChildRegistry registry, String kept, String erased, Path bundle) throws IOException {
            new Recorded(registry).awaitViews();
            List<String> events = positions(registry);
            await().atMost(Duration.ofSeconds(30)).untilAsserted(
                    () -> registry.user("auditor").get("/api/audit/log").answers(200).has("/state", "SEALING").has("/sealed",
                            String.valueOf(events.size())));
            Files.write(bundle, registry.user("auditor").bytes("/api/audit/bundle"));
            Map<String, String> views = new TreeMap<>(new Recorded(registry).views(SESSION));
            String compliance = "/api/compliance?session=" + SESSION;
            for (String path : List.of(compliance + "&position=" + (events.size() - 1), "/api/audit/files/" + kept,
                    "/api/audit/files/" + erased)) {
                views.put(path, registry.user("auditor").get(path).answers(200).body());
            }
            // Now is not the same moment; all else is.
            Stream.of("auditor", "bureau").forEach(user -> views.put(user + " " + compliance,
                    registry.user(user).get(compliance).answers(200).body().replaceFirst("\"asOf\":\"[^\"]+\"", "")));
            return new Seen(views, events, registry.user("auditor").get("/log/checkpoint").answers(200).body(), events.size(),
                    registry.stranger().get("/log/vkey").answers(200).body().lines().map(key -> "log " + key + "\n")
                            .collect(Collectors.joining("", "", "quorum none\n")));
        }
    }

    private static List<String> positions(ChildRegistry registry) {
        return new Recorded(registry).events().stream().map(Objects::toString).toList();
    }

    private static void convene(ChildRegistry registry, String session) {
        registry.user("officer").post("/api/sessions", """
                {"id":"%s","name":"A session","opens":"2099-12-06","closes":"2099-12-15","venue":"The Hague","hostState":"NLD",
                 "requestWindow":{"from":"2020-01-01T00:00:00Z","to":"2099-12-15T23:59:59Z"},"quotas":{"NGO":600},
                 "quotaPerOrganisation":5,"mandatoryChecks":[]}
                """.formatted(session)).answers(201);
    }

    private static String requested(ChildRegistry registry, String organisation) {
        return registry.user("applicant").post("/api/accreditations", PlayedFile.requestBody(SESSION, organisation)).answers(201)
                .text("/id");
    }

    private static void plays(ChildRegistry registry, String user, String file, String verb, String body) {
        registry.user(user).post("/api/accreditations/" + file + "/" + verb, body).answers(200);
    }

    private static String granted(ChildRegistry registry) {
        String file = requested(registry, "Forum to be kept");
        plays(registry, "officer", file, "check-completeness", "{\"complete\":true}");
        plays(registry, "officer", file, "recommend", "{\"outcome\":\"GRANT\",\"reasons\":\"Aims match Rule 93.\"}");
        plays(registry, "officer2", file, "grant", "{\"conditions\":[]}");
        return file;
    }

    private static String withdrawn(ChildRegistry registry) {
        String file = requested(registry, "Forum to be erased");
        plays(registry, "applicant", file, "withdraw", "{}");
        return file;
    }

    private static void erase(ChildRegistry registry, String file) {
        for (String user : List.of("admin", "officer2")) {
            registry.user(user).post("/api/subjects/" + file + "/erase", "{}").answers(200);
        }
    }

    private static String read(ChildRegistry registry, String file) {
        Answer answer = registry.user("officer").get("/api/accreditations/" + file);
        return answer.answers(200).body();
    }

    private void addUser(String name, String role, Path data, Path master) {
        String told = Ran.of("add-user", name, "--roles", role, "--data", data.toString(), "--master-key", master.toString()).succeeds()
                .out();
        passwords.put(name, told.lines().filter(line -> line.startsWith("Password")).findFirst().orElseThrow().replaceAll(".*: ", ""));
    }

    private String password(String name) {
        return Objects.requireNonNull(passwords.get(name));
    }

    private static void gone(Path machine) throws IOException {
        try (Stream<Path> files = Files.walk(machine)) {
            files.sorted((one, other) -> other.compareTo(one)).filter(file -> !file.equals(machine))
                    .forEach(file -> file.toFile().delete());
        }
        assertThat(machine).isEmptyDirectory();
    }

    private static void audit(Object... arguments) {
        StringWriter said = new StringWriter();
        int status = Audit.run(new PrintWriter(said), new PrintWriter(said),
                Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
        assertThat(status).as(said.toString()).isZero();
    }
}
