package org.lintel.application.transparency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.PlayedSample;
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
    @Tag("inv-35")
    void whoHasABundleDrawsTheSameSample() throws Exception {
        try (TestRegistry registry = TestRegistry.start(folder)) {
            TakenAlong auditor = new TakenAlong(registry, elsewhere);
            String session = registry.session();
            for (int number = 0; number < 7; number++) {
                denied(registry, session, "Group " + number);
            }
            denied(registry, registry.session(), "Another session's");
            Answer asked = PlayedSample.asked(registry,
                    "{\"sessionId\":\"%s\",\"kind\":\"REFUSALS\",\"size\":4}".formatted(session));
            denied(registry, session, "Later group");
            Answer drawn = PlayedSample.drawn(registry, asked).drawn();

            for (String query : List.of("", "?session=" + session)) {
                Path bundle = auditor.bundle("bundle" + query.length(), query);
                List<JsonNode> events = lines(bundle);
                JsonNode recorded = only(events, "SampleDrawn").get("payload");
                assertThat(drawnAgain(events, recorded)).hasSize(4)
                        .isEqualTo(drawn.json().get("decisions").valueStream().map(one -> one.get("position").asLong()).toList());
                assertThat(recorded.get("population").asInt()).isEqualTo(7);
                assertThat(recorded.get("upTo")).as("what it draws from ends with the asking")
                        .isEqualTo(only(events, "SampleAsked").get("position"));
                assertThat(auditor.audit("draw", bundle, "--policy", auditor.policy()).ends(0).out()).contains("drawn        1\n");
            }
            byGivenRoots(auditor.bundle("all", ""));
        }
    }

    /** Whoever has all leaves has every root that there was. */
    private static void byGivenRoots(Path all) throws Exception {
        JsonNode recorded = only(lines(all), "SampleDrawn").get("payload");
        List<byte[]> leaves = leaves(all);
        assertThat(recorded.get("seed").asString()).as("the root of the tree that ends with the asking")
                .isEqualTo(root(leaves.subList(0, recorded.get("upTo").asInt() + 1)));
        int signed = recorded.at("/sealed/size").asInt();
        assertThat(recorded.at("/sealed/root").asString()).as("the checkpoint over it").isEqualTo(root(leaves.subList(0, signed)));
        assertThat(signed).isGreaterThan(recorded.get("upTo").asInt());
    }

    /** RFC 6962, 2.1. */
    private static String root(List<byte[]> leaves) {
        return HexFormat.of().formatHex(hash(leaves));
    }

    private static byte[] hash(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        return sha256(new byte[]{1}, hash(leaves.subList(0, left)), hash(leaves.subList(left, leaves.size())));
    }

    /** The hashes of leaves, 32 bytes each, are one tile: there are fewer than 256 events. */
    private static List<byte[]> leaves(Path file) throws Exception {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry tile = zip.stream().filter(entry -> entry.getName().startsWith("tile/0/")).findFirst().orElseThrow();
            byte[] bytes = zip.getInputStream(tile).readAllBytes();
            List<byte[]> leaves = new ArrayList<>();
            for (int at = 0; at < bytes.length; at += 32) {
                leaves.add(Arrays.copyOfRange(bytes, at, at + 32));
            }
            return leaves;
        }
    }

    private static JsonNode only(List<JsonNode> events, String type) {
        return events.stream().filter(event -> event.get("type").asString().equals(type)).findFirst().orElseThrow();
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
        return HexFormat.of().formatHex(sha256(text.getBytes(UTF_8)));
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
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
