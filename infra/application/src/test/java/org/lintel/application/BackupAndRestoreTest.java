package org.lintel.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.demo.TemporaryFolder;
import org.lintel.application.sealing.DataVault;
import org.lintel.application.sealing.SealedFile;
import org.lintel.application.security.UserFile;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.SettableClock;
import org.lintel.application.testing.TestRegistry;
import org.lintel.application.wiring.DataFolder;
import org.lintel.application.wiring.Storage;
import org.lintel.vault.Vault;

/** Saving a registry and making it again; whatever is wrong is said in a sentence, and nothing is left half-made. */
@Tag("long")
class BackupAndRestoreTest {
    private static final Path PLAYED = TemporaryFolder.goneAtTheEnd();
    private static final Path SAVED = PLAYED.resolve("history.backup");
    private static final Path SAVED_KEYS = PLAYED.resolve("keys.backup");
    /** A demonstration keeps its own beside its data; to a registry in service it is a key like any other. */
    private static final Path MASTER_KEY = PLAYED.resolve("data").resolve("demo-master.key");
    private static String requested = "";
    private static String firstAnswer = "";
    private static String events = "";

    private final Path folder;
    private final Path data;
    private final Path backup;
    private final Path keys;

    BackupAndRestoreTest(@TempDir Path folder) {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.backup = folder.resolve("history.backup");
        this.keys = folder.resolve("keys.backup");
    }

    @BeforeAll
    static void playAndSave() throws IOException {
        Path data = PLAYED.resolve("data");
        Files.createDirectories(data);
        MasterKeyOption.ofDemonstration(data);
        Ran.of("add-user", "chief", "--roles", "SEN", "--email", "chief@forum.example", "--language", "fr", "--data", data.toString())
                .succeeds();
        try (TestRegistry registry = TestRegistry.start(data)) {
            requested = PlayedFile.requestBody(registry.session(), "Saved Forum");
            firstAnswer = registry.user("applicant").post("/api/accreditations", requested, "the-key").answers(201).body();
            PlayedFile.requested(registry).active().noticeGiven();
            events = registry.user("auditor").get("/api/audit/events").answers(200).body();
        }
        Ran.of("backup", "--data", data.toString(), "--out", SAVED.toString(), "--keys", SAVED_KEYS.toString()).succeeds();
    }

    @BeforeEach
    void copyWhatWasPlayed() throws IOException {
        copy(PLAYED.resolve("data"), data);
    }

    @Test
    void aRestoredRegistryIsTheSame() throws IOException {
        Path restored = folder.resolve("restored");
        restore(SAVED, SAVED_KEYS, restored).succeeds();
        Files.copy(MASTER_KEY, restored.resolve(MASTER_KEY.getFileName()));

        try (TestRegistry registry = TestRegistry.start(restored)) {
            assertThat(registry.user("auditor").get("/api/audit/events").answers(200).body()).isEqualTo(events);
            assertThat(registry.user("applicant").post("/api/accreditations", requested, "the-key").answers(201).body())
                    .isEqualTo(firstAnswer);
            registry.user("applicant").post("/api/accreditations", requested).answers(422, "already-requested");
            assertThat(registry.user("officer").get("/api/accreditations").answers(200).body()).contains("Saved Forum");
        }
        assertThat(Files.readString(restored.resolve("users.json"))).isEqualTo(Files.readString(data.resolve("users.json")));
        assertThat(Files.getPosixFilePermissions(restored.resolve("keys.properties"))).hasSize(2);
        assertThat(Files.getPosixFilePermissions(SAVED_KEYS)).hasSize(2);
    }

    /** As the demonstration's folder is: its users are not in a file. */
    @Test
    void restoresARegistryWithoutAUserFile() throws IOException {
        Files.delete(data.resolve("users.json"));
        Ran.of("backup", "--data", data.toString(), "--out", backup.toString(), "--keys", keys.toString()).succeeds();
        Path restored = folder.resolve("restored");
        restore(backup, keys, restored).succeeds();
        Files.copy(MASTER_KEY, restored.resolve(MASTER_KEY.getFileName()));
        assertThat(eventsOf(restored)).isEqualTo(events);
        assertThat(restored.resolve("users.json")).doesNotExist();
    }

    @Test
    void restoresIntoAnEmptyFolderToo() throws IOException {
        restore(SAVED, SAVED_KEYS, Files.createDirectory(folder.resolve("empty"))).succeeds();
        Files.copy(MASTER_KEY, folder.resolve("empty").resolve(MASTER_KEY.getFileName()));
        assertThat(eventsOf(folder.resolve("empty"))).isEqualTo(events);
    }

    @Test
    void theKeysOfAnotherRegistryAreRefused() throws IOException {
        Path other = folder.resolve("other");
        TestRegistry.start(other).close();

        Ran.of("backup", "--data", other.toString(), "--out", backup.toString(), "--keys", keys.toString()).succeeds();
        Ran.of("restore", SAVED.toString(), "--keys", keys.toString(), "--data", folder.resolve("restored").toString(), "--nothing-since",
                "--master-key",
                other.resolve("demo-master.key").toString()).refuses("belong to another registry");
        Files.copy(other.resolve("keys.properties"), folder.resolve("swapped"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.copy(Path.of(SAVED_KEYS + ".vault"), folder.resolve("swapped.vault"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.copy(Path.of(SAVED_KEYS + ".erasures"), folder.resolve("swapped.erasures"), StandardCopyOption.COPY_ATTRIBUTES);
        restore(SAVED, folder.resolve("swapped"), folder.resolve("restored")).refuses("belongs to another registry");
        nothingIsLeftOf("restored");
    }

    @Test
    void aKeyFileThatIsNoneIsRefused() throws IOException {
        Path none = Files.copy(SAVED, folder.resolve("none"), StandardCopyOption.COPY_ATTRIBUTES);
        for (String ending : List.of(".vault", ".erasures")) {
            Files.copy(Path.of(SAVED_KEYS + ending), Path.of(none + ending), StandardCopyOption.COPY_ATTRIBUTES);
        }
        restore(SAVED, none, folder.resolve("restored")).refuses("none");
        restore(SAVED, folder.resolve("nowhere"), folder.resolve("restored")).refuses("There is no key file");
        nothingIsLeftOf("restored");
    }

    @Test
    void aBackupThatIsCutShortOrChangedIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(SAVED);
        String text = new String(new GZIPInputStream(new ByteArrayInputStream(whole)).readAllBytes(), StandardCharsets.UTF_8);
        int lastLine = text.lastIndexOf('\n') + 1;
        int lastCommit = text.lastIndexOf('\n', lastLine - 2) + 1;
        List<byte[]> damaged = List.of(Arrays.copyOf(whole, whole.length / 2), Arrays.copyOf(whole, whole.length - 1), new byte[0],
                zipped(text.replaceFirst("A session", "B session")), zipped(text.substring(0, lastLine)),
                zipped(text.substring(0, lastCommit) + text.substring(lastLine)), zipped(""), zipped("{}\n"), zipped("nonsense\n"),
                "plain".getBytes(StandardCharsets.UTF_8));
        for (byte[] bytes : damaged) {
            Path file = Files.write(folder.resolve("damaged"), bytes);
            restore(file, SAVED_KEYS, folder.resolve("restored")).refuses("backup");
            nothingIsLeftOf("restored");
        }
    }

    @Test
    void aBundleIsNoBackup() throws IOException {
        restore(Files.write(folder.resolve("bundle.zip"), new byte[]{'P', 'K', 3, 4, 10, 0}), SAVED_KEYS, folder.resolve("restored"))
                .refuses("is a bundle");
        nothingIsLeftOf("restored");
        assertThat(Ran.of("restore", "--help").succeeds().out()).containsPattern("bundle is for\\s+verifying");
    }

    @Test
    void aFolderThatHoldsSomethingIsLeftAlone() throws IOException {
        restore(SAVED, SAVED_KEYS, data).refuses("is not empty");
        restore(SAVED, SAVED_KEYS, SAVED).refuses("not a folder");
        assertThat(eventsOf(data)).isEqualTo(events);
    }

    @Test
    void aBackupOverwritesNothingAndLeavesNothingHalfMade() throws IOException {
        Files.writeString(backup, "mine");
        save().refuses("exists already");
        assertThat(Files.readString(backup)).isEqualTo("mine");
        assertThat(keys).doesNotExist();

        Files.move(backup, keys);
        save().refuses("exists already");
        assertThat(backup).doesNotExist();
        assertThat(Files.readString(keys)).isEqualTo("mine");

        Files.delete(keys);
        Ran.of("backup", "--data", data.toString(), "--out", folder.resolve("no/such/folder").toString(), "--keys", keys.toString())
                .refuses("cannot be written");
        Ran.of("backup", "--data", data.toString(), "--out", backup.toString(), "--keys", folder.resolve("no/such/folder").toString())
                .refuses("cannot be written");
        assertThat(names()).containsExactly("data");
    }

    /** The older backup knows nothing of the erasures; the newest ledger does. */
    @Test
    void ofHalfTheFilesThatWereErasedSinceABackupNoneComesBackWithIt() throws IOException {
        List<String> files = new ArrayList<>();
        try (TestRegistry registry = TestRegistry.start(data)) {
            for (int number = 0; number < 6; number++) {
                files.add(PlayedFile.requested(registry, registry.session(), "Half Forum " + number, "applicant")
                        .plays("applicant", "withdraw", "{}").id());
            }
        }
        save().succeeds();
        try (TestRegistry registry = TestRegistry.start(data)) {
            for (int number = 0; number < 6; number += 2) {
                registry.user("admin").post("/api/subjects/" + files.get(number) + "/erase", "{}").answers(200);
                registry.user("officer2").post("/api/subjects/" + files.get(number) + "/erase", "{}").answers(200);
            }
        }
        Path newest = Files.copy(data.resolve("keys").resolve("erasures"), folder.resolve("newest"), StandardCopyOption.COPY_ATTRIBUTES);

        Path restored = folder.resolve("restored");
        Ran.of("restore", backup.toString(), "--keys", keys.toString(), "--data", restored.toString(), "--new-log", "--master-key",
                MASTER_KEY.toString(),
                "--erasures", newest.toString()).succeeds();
        Files.copy(MASTER_KEY, restored.resolve(MASTER_KEY.getFileName()));
        try (TestRegistry registry = TestRegistry.start(restored)) {
            for (int number = 0; number < 6; number++) {
                String read = registry.user("officer").get("/api/accreditations/" + files.get(number)).answers(200).body();
                assertThat(read.contains("Half Forum " + number)).as("file %d opens", number).isEqualTo(number % 2 == 1);
                assertThat(read.contains("\"name\":\"erased\"")).as("file %d reads erased", number).isEqualTo(number % 2 == 0);
            }
            assertThat(registry.user("officer").get("/api/accreditations").answers(200).body()).contains("Saved Forum")
                    .doesNotContain("Half Forum 0", "Half Forum 2", "Half Forum 4");
        }
    }

    @Test
    void keysOfWhichAFileIsMissingOrOfAnotherMasterKeyAreRefused() throws IOException {
        for (String ending : List.of(".vault", ".erasures")) {
            Path some = Files.copy(SAVED_KEYS, folder.resolve("some" + ending), StandardCopyOption.COPY_ATTRIBUTES);
            for (String other : List.of(".vault", ".erasures")) {
                if (!other.equals(ending)) {
                    Files.copy(Path.of(SAVED_KEYS + other), Path.of(some + other), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
            restore(SAVED, some, folder.resolve("restored")).refuses("");
            nothingIsLeftOf("restored");
        }
        Path master = folder.resolve("other.key");
        Ran.of("make-master-key", master.toString()).succeeds();
        Ran.of("restore", SAVED.toString(), "--keys", SAVED_KEYS.toString(), "--data", folder.resolve("restored").toString(),
                "--nothing-since", "--master-key",
                master.toString()).refuses("");
        nothingIsLeftOf("restored");
    }

    /** A backup of the history is a heap of ciphertexts to whoever has no keys. */
    @Test
    void theHistoryIsSavedSealed() throws IOException {
        String text = new String(new GZIPInputStream(Files.newInputStream(SAVED)).readAllBytes(), StandardCharsets.UTF_8);

        assertThat(text).contains("~ORGANISATION~").doesNotContain("Saved Forum", "cooperation plenary", "Badges were lent", "chief");
    }

    @Test
    void withoutTheRightMasterKeyNothingStartsAndNothingIsTouched() throws IOException {
        Path other = folder.resolve("other.key");
        Ran.of("make-master-key", other.toString()).succeeds();
        Ran.of("make-master-key", other.toString()).refuses("overwrites nothing");
        Path open = Files.copy(MASTER_KEY, folder.resolve("open.key"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
        Path among = Files.copy(MASTER_KEY, data.resolve("master.key"), StandardCopyOption.COPY_ATTRIBUTES);
        byte[] before = Files.readAllBytes(data.resolve("registry.mv"));

        serveWith(other).refuses("master key");
        serveWith(open).refuses("open to others");
        serveWith(folder.resolve("nowhere.key")).refuses("There is no master key file");
        serveWith(Files.writeString(folder.resolve("short.key"), "c2hvcnQ=\n")).refuses("master key file");
        serveWith(among).refuses("lies in the data folder");
        Ran.of("serve", "--port", "0", "--data", data.toString()).refuses("The master key is missing");
        Ran.of("serve", "--port", "0", "--data", folder.resolve("new").toString()).refuses("The master key is missing");

        assertThat(Files.readAllBytes(data.resolve("registry.mv"))).isEqualTo(before);
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void withoutItsKeyStoreOrWithThatOfAnotherRegistryNothingStarts() throws IOException {
        Path other = folder.resolve("other");
        Files.createDirectory(other);
        Files.copy(MASTER_KEY, other.resolve(MASTER_KEY.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
        TestRegistry.start(other).close();
        Files.move(data.resolve("keys"), folder.resolve("away"));
        serveWith(MASTER_KEY).refuses("key store " + data.resolve("keys") + " is missing");
        Ran.of("list-users", "--data", data.toString(), "--master-key", MASTER_KEY.toString())
                .refuses("key store " + data.resolve("keys") + " is missing");
        save().refuses("key store " + data.resolve("keys") + " is missing");

        copy(other.resolve("keys"), data.resolve("keys"));
        serveWith(MASTER_KEY).refuses("belongs to another registry");
    }

    private Ran serveWith(Path master) {
        return Ran.of("serve", "--port", "0", "--data", data.toString(), "--master-key", master.toString());
    }

    @Test
    void whatIsNoRegistryCannotBeSaved() throws IOException {
        Ran.of("backup", "--data", folder.resolve("nothing").toString(), "--out", backup.toString(), "--keys", keys.toString())
                .refuses("There is no data folder");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Ran.of("backup", "--data", empty.toString(), "--out", backup.toString(), "--keys", keys.toString()).refuses("There is no registry");
        assertThat(empty).isEmptyDirectory();
        assertThat(names()).containsExactly("data", "empty");
    }

    @Test
    void aRegistryInUseCannotBeSavedOrStartedASecondTime() throws IOException {
        try (TestRegistry _ = TestRegistry.start(data)) {
            save().refuses("in use");
            Ran.of("serve", "--master-key", MASTER_KEY.toString(), "--port", "0", "--data", data.toString()).refuses("in use");
        }
        assertThat(names()).containsExactly("data");
    }

    @Test
    void withoutItsKeysOrWithThoseOfAnotherRegistryNothingStarts() throws IOException {
        Path other = folder.resolve("other");
        TestRegistry.start(other).close();
        Files.delete(data.resolve("keys.properties"));
        Ran.of("serve", "--master-key", MASTER_KEY.toString(), "--port", "0", "--data", data.toString()).refuses("is missing");
        Files.copy(other.resolve("keys.properties"), data.resolve("keys.properties"));
        Ran.of("serve", "--master-key", MASTER_KEY.toString(), "--port", "0", "--data", data.toString())
                .refuses("belongs to another registry");
    }

    @Test
    void serveNeedsUsersAndAFolderAndADatabaseThatAnswers() throws IOException {
        Ran.of("serve", "--master-key", MASTER_KEY.toString(), "--port", "0", "--data", folder.resolve("new").toString())
                .refuses("add-user");
        Path file = Files.writeString(folder.resolve("file"), "");
        Ran.of("serve", "--master-key", MASTER_KEY.toString(), "--port", "0", "--data", file.resolve("data").toString())
                .refuses("cannot be made");
        Ran.of("demo", "--empty", "--port", "0", "--data", file.toString()).refuses("cannot be made");
        Ran.of("serve", "--master-key", MASTER_KEY.toString(), "--port", "0", "--data", data.toString(), "--mongodb-uri", "nonsense")
                .refuses("not the address of a MongoDB");
        Ran.of("serve", "--master-key", MASTER_KEY.toString(), "--port", "0", "--data", data.toString(), "--mongodb-uri",
                "mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=200")
                .refuses("does not answer");
    }

    @Test
    void aUserIsAddedOnceUnderARandomPseudonymWithAPasswordToldOnce() throws IOException {
        Ran added = Ran.of("add-user", "clerk", "--roles", "SEC,ADM", "--data", data.toString()).succeeds();
        String users = users();

        String password = added.out().lines().filter(line -> line.startsWith("Password")).findFirst().orElseThrow().replaceAll(".*: ", "");
        assertThat(password).hasSize(20);
        assertThat(users).contains("\"clerk\"", "\"SEC\"", "\"ADM\"", "$2").doesNotContain(password);
        assertThat(Files.getPosixFilePermissions(data.resolve("users.json"))).hasSize(2);
        Ran.of("add-user", "clerk", "--roles", "SEC", "--data", data.toString()).refuses("a user of this name already");
        assertThat(Ran.of("add-user", "x", "--roles", "KING", "--data", data.toString()).status()).isEqualTo(2);
        assertThat(users()).isEqualTo(users);
        assertThat(Files.readString(data.resolve("users.json"))).doesNotContain("clerk", "SEC");
    }

    @Test
    void whoMaySignInIsListedChangedAndRemoved() throws IOException {
        String first = Ran.of("list-users", "--data", data.toString()).succeeds().out();
        assertThat(first).contains("chief", "SEC,SEN").hasLineCount(1);
        Ran.of("set-roles", "chief", "--roles", "BUR,AUD", "--data", data.toString()).succeeds();
        String hash = users();
        assertThat(Ran.of("reset-password", "chief", "--data", data.toString()).succeeds().out()).startsWith("Password, shown this once: ");
        assertThat(users()).isNotEqualTo(hash).contains("chief@forum.example");
        assertThat(Ran.of("list-users", "--data", data.toString()).succeeds().out()).contains("chief", "BUR,AUD");
        Ran.of("remove-user", "chief", "--data", data.toString()).succeeds();
        assertThat(Ran.of("list-users", "--data", data.toString()).succeeds().out()).isEmpty();
        for (String[] nobody : new String[][]{{"remove-user", "chief"}, {"set-roles", "chief", "--roles", "SEC"},
                {"reset-password", "chief"}}) {
            Ran.of(Stream.concat(Stream.of(nobody), Stream.of("--data", data.toString())).toArray(String[]::new))
                    .refuses("no user of this name");
        }
    }

    /** As they were before such files were sealed: the first start seals them. */
    @Test
    void filesOfBeforeAreSealedWithTheFirstStart() throws IOException {
        String clearKeys = plain("keys.properties", "keys");
        Files.writeString(data.resolve("keys.properties"), clearKeys);
        Files.writeString(data.resolve("users.json"), users());
        forgetThatFilesAreSealed();

        startsWithItsUsers();
        assertThat(Files.readString(data.resolve("keys.properties"))).startsWith("lintel-sealed").doesNotContain("tokens");
        assertThat(Files.readString(data.resolve("users.json"))).startsWith("lintel-sealed").doesNotContain("chief");
        assertThat(plain("keys.properties", "keys")).isEqualTo(clearKeys);
    }

    /** Else whoever can write the folder could put users of their own there. */
    @Test
    void aFileThatIsClearIsNotBelievedAnyMore() throws IOException {
        String clear = users();
        Files.writeString(data.resolve("users.json"), clear);
        assertThatThrownBy(this::startsWithItsUsers).isInstanceOf(StartRefused.class).hasMessageContaining("is not sealed");
        Ran.of("list-users", "--data", data.toString()).refuses("is not sealed");
        save().refuses("is not sealed");
        assertThat(Files.readString(data.resolve("users.json"))).isEqualTo(clear);
    }

    @Test
    void lookingAfterUsersMakesNothing() throws IOException {
        Ran.of("list-users", "--data", folder.resolve("typo").toString(), "--master-key", MASTER_KEY.toString()).refuses("no data folder");
        Path empty = Files.createDirectory(folder.resolve("nothing-in-it"));
        Ran.of("remove-user", "chief", "--data", empty.toString(), "--master-key", MASTER_KEY.toString()).refuses("Nobody may sign in yet");
        assertThat(folder.resolve("typo")).doesNotExist();
        assertThat(empty).isEmptyDirectory();
    }

    private void startsWithItsUsers() {
        TestRegistry.start(data, new SettableClock("2027-01-04T09:00:00Z"), seals -> new UserFile(data, seals).read(), Map.of()).close();
    }

    private void forgetThatFilesAreSealed() {
        try (Storage storage = new DataFolder(data).openStorage(null)) {
            storage.database().getCollection("registry").deleteOne(new org.bson.Document("_id", "files"));
        }
    }

    @Test
    void anotherMasterKeyTakesThePlaceOfTheFirst() throws IOException {
        Path next = folder.resolve("next.key");
        Ran.of("make-master-key", next.toString()).succeeds();
        Ran.of("rotate-master-key", "--data", data.toString(), "--to", folder.resolve("nowhere").toString()).refuses("no master key file");
        Ran.of("rotate-master-key", "--data", data.toString(), "--to", next.toString()).succeeds();

        Ran.of("list-users", "--data", data.toString(), "--master-key", MASTER_KEY.toString()).refuses("master key");
        assertThat(Ran.of("list-users", "--data", data.toString(), "--master-key", next.toString()).succeeds().out()).contains("chief");
        Files.copy(next, data.resolve("demo-master.key"), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        assertThat(eventsOf(data)).isEqualTo(events);
        try (TestRegistry registry = TestRegistry.start(data)) {
            assertThat(registry.user("officer").get("/api/accreditations").answers(200).body()).contains("Saved Forum");
            Ran.of("rotate-master-key", "--data", data.toString(), "--to", MASTER_KEY.toString()).refuses("in use");
        }
    }

    @Test
    void exchangingAKeyMakesNothingWhereThereIsNoRegistryAndSaysThatItsKeyStoreIsMissing() throws IOException {
        Path next = folder.resolve("next.key");
        Ran.of("make-master-key", next.toString()).succeeds();
        Path empty = Files.createDirectory(folder.resolve("nothing-in-it"));
        Files.move(data.resolve("keys"), folder.resolve("away"));
        for (List<String> command : List.of(List.of("rotate-log-key"), List.of("rotate-master-key", "--to", next.toString()))) {
            rotated(command, folder.resolve("typo")).refuses("There is no data folder");
            assertThat(folder.resolve("typo")).doesNotExist();
            rotated(command, empty).refuses("There is no registry");
            assertThat(empty).isEmptyDirectory();
            rotated(command, data).refuses("key store " + data.resolve("keys") + " is missing");
            assertThat(data.resolve("keys")).doesNotExist();
        }
    }

    private static Ran rotated(List<String> command, Path data) {
        return Ran.of(Stream.concat(command.stream(), Stream.of("--data", data.toString(), "--master-key", MASTER_KEY.toString()))
                .toArray(String[]::new));
    }

    private String users() throws IOException {
        return plain("users.json", "users");
    }

    private String plain(String name, String content) throws IOException {
        try (Vault vault = DataVault.opened(new DataFolder(data), MasterKeyOption.ofDemonstration(data))) {
            return new String(new SealedFile(data.resolve(name), content, vault).read(), StandardCharsets.UTF_8);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private Ran save() {
        return Ran.of("backup", "--data", data.toString(), "--out", backup.toString(), "--keys", keys.toString());
    }

    private static Ran restore(Path backup, Path keys, Path into) {
        return Ran.of("restore", backup.toString(), "--keys", keys.toString(), "--data", into.toString(), "--nothing-since", "--master-key",
                MASTER_KEY.toString());
    }

    private static String eventsOf(Path data) {
        try (TestRegistry registry = TestRegistry.start(data)) {
            return registry.user("auditor").get("/api/audit/events").answers(200).body();
        }
    }

    private void nothingIsLeftOf(String name) {
        assertThat(folder.resolve(name)).doesNotExist();
        assertThat(folder.resolve(name + ".unfinished")).doesNotExist();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.map(path -> String.valueOf(path.getFileName())).sorted().toList();
        }
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
