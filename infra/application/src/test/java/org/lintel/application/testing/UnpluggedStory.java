package org.lintel.application.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.awaitility.Awaitility;

/** Plays, in a process of its own, through the launcher and over the loopback interface: command, event, view, page, checkpoint, bundle, audit. */
public final class UnpluggedStory {
    /** What it says once it has found so. */
    public static final String SHUT = "Nothing gets out.";
    /** What it says at its end. */
    public static final String PLAYED = "Played with the network unplugged.";

    private static final Path LAUNCHER = Path.of("../../lintel").toAbsolutePath().normalize();
    /** Of no machine (RFC 5737). */
    private static final String OUTSIDE = "192.0.2.1";

    private UnpluggedStory() {}

    /** @param arguments {@code namespace} or {@code trap}, and a folder */
    public static void main(String[] arguments) throws Exception {
        nothingGetsOut("namespace".equals(arguments[0]));
        System.out.println(SHUT);
        Path folder = Path.of(arguments[1]);
        Process registry = launched(folder, "demo", "--empty", "--port", "0", "--data", folder.resolve("data").toString());
        try {
            var lines = registry.inputReader();
            String address = lines.lines().filter(line -> line.startsWith(ChildRegistry.READY)).findFirst()
                    .map(line -> line.substring(ChildRegistry.READY.length()).replaceAll("/$", "")).orElseThrow();
            Thread.ofVirtual().start(() -> lines.lines().forEach(_ -> {}));
            play(address, folder);
        } finally {
            registry.destroy();
            registry.waitFor();
        }
        System.out.println(PLAYED);
    }

    private static void nothingGetsOut(boolean namespace) throws IOException {
        if (namespace) {
            assertThat(NetworkInterface.networkInterfaces().filter(UnpluggedStory::isUp).map(NetworkInterface::getName))
                    .containsExactly("lo");
        }
        try (Socket socket = new Socket()) {
            assertThatThrownBy(() -> socket.connect(new InetSocketAddress(OUTSIDE, 80), 5_000)).isInstanceOf(IOException.class);
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest call = HttpRequest.newBuilder(URI.create("http://" + OUTSIDE + "/")).timeout(Duration.ofSeconds(5)).build();
            assertThatThrownBy(() -> http.send(call, BodyHandlers.discarding())).isInstanceOf(IOException.class);
        }
    }

    private static boolean isUp(NetworkInterface one) {
        try {
            return one.isUp();
        } catch (IOException unknown) {
            return true;
        }
    }

    private static void play(String address, Path folder) throws Exception {
        Caller officer = new Caller(address, "officer", TestRegistry.PASSWORD);
        Caller auditor = new Caller(address, "auditor", TestRegistry.PASSWORD);
        officer.post("/api/sessions", """
                {"id":"PLUG","name":"A session","opens":"2099-12-06","closes":"2099-12-15","venue":"The Hague","hostState":"NLD",
                 "requestWindow":{"from":"2020-01-01T00:00:00Z","to":"2099-12-15T23:59:59Z"},"quotas":{"NGO":600},
                 "quotaPerOrganisation":5,"mandatoryChecks":[]}
                """).answers(201);
        Answer requested = new Caller(address, "applicant", TestRegistry.PASSWORD)
                .post("/api/accreditations", PlayedFile.requestBody("PLUG", "Unplugged Forum")).answers(201);
        String id = requested.text("/id");
        assertThat(officer.get("/api/accreditations?session=PLUG&after=" + requested.after()).answers(200).body()).contains(id);
        assertThat(officer.get("/api/accreditations/" + id).answers(200).body()).contains("Unplugged Forum");
        Browser browser = new Browser(address);
        browser.signIn("officer", TestRegistry.PASSWORD);
        assertThat(browser.open("/files/" + id).answers(200).body()).contains("Unplugged Forum");
        List<String> events = auditor.get("/api/audit/events").answers(200).body().lines().toList();
        assertThat(events).anyMatch(event -> event.contains("AccreditationRequested") && event.contains(id));

        Awaitility.await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> auditor.get("/api/audit/log").answers(200).has("/state", "SEALING")
                        .has("/sealed", String.valueOf(events.size())));
        assertThat(auditor.get("/log/checkpoint").answers(200).body().lines().skip(1).findFirst()).contains(String.valueOf(events.size()));
        Path bundle = Files.write(folder.resolve("bundle.zip"), auditor.bytes("/api/audit/bundle"));
        Path policy = Files.write(folder.resolve("policy"), (auditor.get("/log/vkey").answers(200).body().lines()
                .map(key -> "log " + key + "\n").collect(Collectors.joining()) + "quorum none\n").getBytes(UTF_8));
        Process audit = launched(folder, "audit", "verify", bundle.toString(), "--policy", policy.toString());
        String said = String.join("\n", audit.inputReader().readAllLines());
        assertThat(audit.waitFor()).as(said).isZero();
        assertThat(said).contains("Consistent.");
    }

    private static Process launched(Path folder, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(LAUNCHER.toString()), Stream.of(arguments)).toList())
                .directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("LINTEL_BUILD", "never");
        builder.environment().put("LINTEL_DEMO_PASSWORD", TestRegistry.PASSWORD);
        return builder.start();
    }
}
