package org.lintel.application.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.SettableClock;
import org.lintel.application.testing.TestRegistry;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Data is for keeping: the data folder of each version, its keys and what was read in it then, is read by this version word for word. A
 * folder never changes once its version was released. {@code -Dlintel.write=true} makes that of the present version where there is none.
 */
class KeptFolderTest {
    private static final Path KEPT = Path.of("src/test/resources/folders");
    private static final String PRESENT = "0.1.0";
    private static final String PLAYED_AT = "2027-01-04T09:00:00Z";
    private static final String EXPECTED = "expected";
    private static final JsonMapper JSON = JsonMapper.shared();

    static Stream<Path> folders() throws IOException {
        try (Stream<Path> kept = Files.list(KEPT)) {
            return kept.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void aFolderOfBeforeIsReadWordForWord(Path kept, @TempDir Path folder) throws IOException {
        Map<String, String> expected = unpacked(kept, folder);

        try (TestRegistry registry = TestRegistry.start(folder, new SettableClock(PLAYED_AT))) {
            assertThat(expected).hasSizeGreaterThan(3);
            expected.forEach((call, answer) -> assertStillSays(call, answer, answerOf(registry, call)));
            assertThat(expected.values()).anyMatch(answer -> answer.contains("Kept Forum"))
                    .anyMatch(answer -> answer.contains("On paper."));
        }
    }

    @Test
    void thereIsOneOfThePresentVersion(@TempDir Path folder) throws IOException {
        Path kept = KEPT.resolve(PRESENT + ".zip");
        if (Boolean.getBoolean("lintel.write") && !Files.exists(kept)) {
            play(folder);
            pack(folder, kept);
        }
        assertThat(kept).exists();
    }

    private static void play(Path folder) throws IOException {
        try (TestRegistry registry = TestRegistry.start(folder, new SettableClock(PLAYED_AT))) {
            PlayedFile file = PlayedFile.requested(registry, registry.session(), "Kept Forum", "applicant").vetting()
                    .plays("officer", "record-check", "{\"check\":\"IDENTITY\",\"outcome\":\"PASSED\",\"note\":\"On paper.\"}")
                    .grantRecommended()
                    .plays("officer2", "grant", "{\"conditions\":[]}").noticeGiven().noticeAnswered()
                    .plays("officer2", "revoke", "{\"ground\":\"CODE_OF_CONDUCT\",\"reasons\":\"The reply does not explain it.\"}")
                    .plays("applicant", "appeal", "{\"reasons\":\"It was another organisation.\"}");
            file.read("officer");
            String id = file.id();
            List<String> calls = List.of("auditor /api/audit/events", "officer /api/accreditations/" + id,
                    "officer /api/accreditations/" + id + "/history",
                    "applicant /api/accreditations/" + id + "/history?language=fr", "applicant /api/notices",
                    "officer /api/accreditations/" + id + " VETTING");
            // Reading notes is recorded once in a quarter of an hour: what is read after that stays as it is.
            answerOf(registry, calls.getLast());
            Map<String, String> read = new TreeMap<>();
            calls.forEach(call -> read.put(call, answerOf(registry, call)));
            write(folder.resolve(EXPECTED), read);
        }
    }

    /** Word for word, but that an object may say more than it did, and leave out what it said is null. */
    private static void assertStillSays(String call, String before, String now) {
        List<String> then = before.lines().toList();
        List<String> lines = now.lines().toList();
        assertThat(lines).as(call).hasSameSizeAs(then);
        for (int number = 0; number < then.size(); number++) {
            JsonNode said = JSON.readTree(then.get(number));
            assertThat(withoutWhatIsNew(JSON.readTree(lines.get(number)), said)).as(call).isEqualTo(said);
        }
    }

    private static JsonNode withoutWhatIsNew(JsonNode now, JsonNode before) {
        if (now instanceof ObjectNode object && before.isObject()) {
            object.retain(before.propertyNames());
            before.properties().forEach(one -> object.set(one.getKey(), object.has(one.getKey()) || !one.getValue().isNull()
                    ? withoutWhatIsNew(object.path(one.getKey()), one.getValue())
                    : one.getValue()));
        } else if (now instanceof ArrayNode array && before.size() == array.size()) {
            for (int index = 0; index < array.size(); index++) {
                array.set(index, withoutWhatIsNew(array.get(index), before.get(index)));
            }
        }
        return now;
    }

    /** @param call user, address and, where something confidential is read, the purpose */
    private static String answerOf(TestRegistry registry, String call) {
        String[] parts = call.split(" ");
        var request = registry.user(parts[0]).call(parts[1]).GET();
        return registry.user(parts[0]).send(parts.length > 2 ? request.header("Purpose", parts[2]) : request).answers(200).body();
    }

    private static void write(Path folder, Map<String, String> read) throws IOException {
        Files.createDirectory(folder);
        int number = 0;
        for (var each : read.entrySet()) {
            Files.writeString(folder.resolve(Integer.toString(++number)), each.getKey() + "\n" + each.getValue());
        }
    }

    private static void pack(Path folder, Path kept) throws IOException {
        Files.createDirectories(kept.getParent());
        try (FileSystem zip = FileSystems.newFileSystem(kept, Map.of("create", "true")); Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path packed = zip.getPath("/" + folder.relativize(file));
                Files.createDirectories(packed.getParent());
                Files.copy(file, packed);
            }
        }
    }

    /** @return what was answered then, by call */
    private static Map<String, String> unpacked(Path kept, Path folder) throws IOException {
        Map<String, String> expected = new TreeMap<>();
        try (FileSystem zip = FileSystems.newFileSystem(kept); Stream<Path> files = Files.walk(zip.getPath("/"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.toString().substring(1);
                if (name.startsWith(EXPECTED + "/")) {
                    String[] callAndAnswer = Files.readString(file).split("\n", 2);
                    expected.put(callAndAnswer[0], callAndAnswer[1]);
                } else {
                    Path target = folder.resolve(name);
                    if (!Files.exists(target.getParent())) {
                        Files.createDirectories(target.getParent(),
                                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                    }
                    Files.createFile(target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                    Files.write(target, Files.readAllBytes(file));
                }
            }
        }
        return expected;
    }
}
