package org.lintel.application.transparency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;
import org.lintel.bundle.Bundle;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A sample drawn again from a bundle, by plain loops over its lines that share no code with the registry: the same one. */
class SampleDrawnAgainTest {
    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    @Test
    void whoHasABundleDrawsTheSameSample() throws Exception {
        try (TestRegistry registry = TestRegistry.start(folder)) {
            TakenAlong auditor = new TakenAlong(registry, elsewhere);
            String session = registry.session();
            for (int number = 0; number < 7; number++) {
                denied(registry, session, "Group " + number);
            }
            denied(registry, registry.session(), "Another session's");
            auditor.bundle("before", "");
            Answer drawn = registry.user("auditor").post("/api/audit/samples",
                    "{\"sessionId\":\"%s\",\"kind\":\"REFUSALS\",\"size\":4}".formatted(session)).answers(201);
            denied(registry, session, "Later group");

            for (String query : List.of("", "?session=" + session)) {
                List<JsonNode> events = lines(auditor.bundle("bundle" + query.length(), query));
                JsonNode recorded = events.stream().filter(event -> event.get("type").asString().equals("SampleDrawn")).findFirst()
                        .orElseThrow().get("payload");
                assertThat(drawnAgain(events, recorded)).hasSize(4)
                        .isEqualTo(drawn.json().get("drawn").valueStream().map(JsonNode::asLong).toList());
                assertThat(recorded.get("population").asInt()).isEqualTo(7);
            }
        }
    }

    private static List<Long> drawnAgain(List<JsonNode> events, JsonNode sample) {
        Set<String> files = events.stream().filter(event -> event.get("type").asString().equals("AccreditationRequested"))
                .map(event -> event.get("payload")).filter(request -> request.get("session").equals(sample.get("session")))
                .map(request -> request.get("accreditation").asString()).collect(Collectors.toSet());
        return events.stream().filter(event -> event.get("position").asLong() <= sample.get("upTo").asLong())
                .filter(event -> event.get("type").asString().equals("AccreditationDenied"))
                .filter(event -> files.contains(event.get("payload").get("accreditation").asString()))
                .map(event -> event.get("position").asLong())
                .sorted(Comparator.comparing(position -> sha256(sample.get("seed").asString() + ":" + position)))
                .limit(sample.get("wanted").asInt()).toList();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static void denied(TestRegistry registry, String session, String name) {
        PlayedFile.requested(registry, session, name, "applicant").vetting().denialRecommended().plays("officer2", "deny",
                "{\"ground\":\"FALSE_INFORMATION\",\"reasons\":\"The certificate is forged.\"}");
    }

    private static List<JsonNode> lines(Path file) throws Exception {
        try (Bundle bundle = Bundle.open(file)) {
            StringBuilder events = new StringBuilder();
            for (String name : bundle.eventFiles()) {
                events.append(new String(bundle.part(name).content(), UTF_8));
            }
            return events.toString().lines().map(line -> JsonMapper.shared().readTree(line)).toList();
        }
    }
}
