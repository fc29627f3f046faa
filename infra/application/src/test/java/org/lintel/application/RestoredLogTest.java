package org.lintel.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.demo.TemporaryFolder;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;
import org.lintel.transparencylog.Checkpoint;
import org.lintel.transparencylog.SignatureType;
import org.lintel.transparencylog.SignedNote;
import org.lintel.transparencylog.SignerKey;
import org.lintel.transparencylog.TiledTree;

/** A backup does not know what was signed after it was made; a log that goes on from it must not be a second history. */
@Tag("long")
class RestoredLogTest {
    private static final Duration A_LOOK_OR_TWO = Duration.ofSeconds(20);
    private static final String MASTER = "demo-master.key";

    private static final Path PLAYED = TemporaryFolder.goneAtTheEnd();
    private static final Path DATA = PLAYED.resolve("data");
    private static final Path EARLIER = PLAYED.resolve("earlier");
    private static final Path LATER = PLAYED.resolve("later");
    private static byte[] signedEarlier = {};
    private static byte[] signedLater = {};

    @TempDir
    Path folder;

    private Path restored = Path.of("");

    @BeforeAll
    static void playSaveAndPlayOn() throws IOException {
        try (TestRegistry registry = TestRegistry.start(DATA)) {
            PlayedFile.requested(registry).active();
            signedEarlier = sealed(registry);
        }
        save(DATA, EARLIER);
        try (TestRegistry registry = TestRegistry.start(DATA)) {
            PlayedFile.requested(registry).active();
            signedLater = sealed(registry);
        }
        save(DATA, LATER);
    }

    @BeforeEach
    void name() {
        restored = folder.resolve("restored");
    }

    /** Tiles are not saved: they are made anew, once the history was found to be what was signed. What was said by word alone is {@link RestoreDrillIT}'s. */
    @Test
    void itGoesOnUnderItsNameWithTheSameRootFromACheckpointThatTheBackupHasReached() throws IOException {
        restore(LATER, LATER, "--checkpoint", file(signedEarlier)).succeeds();
        assertThat(restored.resolve("log")).isDirectoryNotContaining(path -> path.endsWith("tile"));
        try (TestRegistry registry = started()) {
            await().atMost(A_LOOK_OR_TWO)
                    .untilAsserted(() -> registry.user("auditor").get("/api/audit/log").answers(200).has("/state", "SEALING"));
            assertThat(registry.user("auditor").get("/log/checkpoint").answers(200).body()).isEqualTo(new String(signedLater, UTF_8));
            registry.stranger().get("/log/checkpoint").answers(404, "not-found");
            registry.session();
            Checkpoint before = checkpoint(signedLater);
            Checkpoint after = checkpoint(sealed(registry));
            assertThat(after).extracting(Checkpoint::origin, Checkpoint::size).containsExactly(before.origin(), before.size() + 1);
            new TiledTree(after.size(), path -> Optional.of(registry.user("auditor").bytes("/log/" + path))).since(before.size())
                    .verify(before.root(), after.root());
        }
    }

    @Test
    void aBackupOlderThanWhatWasSignedIsRefusedAndAnotherLogBegins() throws IOException {
        restore(EARLIER, EARLIER, "--checkpoint", file(signedLater)).refuses("would be a second history");
        // Its own word, where the keys were saved later than the history.
        restore(EARLIER, LATER, "--nothing-since").refuses("would be a second history");
        restore(EARLIER, LATER, "--checkpoint", file(signedEarlier)).refuses("would be a second history");
        assertThat(folder).isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("restored"));

        assertThat(restore(EARLIER, EARLIER, "--new-log").succeeds().out()).contains("Another transparency log begins");
        try (TestRegistry registry = started()) {
            Checkpoint other = checkpoint(sealed(registry));
            assertThat(other.origin()).isNotEqualTo(checkpoint(signedEarlier).origin());
            // Entry by entry it is what the first log had, so whoever kept a checkpoint of that can say so.
            assertThat(other).extracting(Checkpoint::size, Checkpoint::root)
                    .containsExactly(checkpoint(signedEarlier).size(), checkpoint(signedEarlier).root());
        }
    }

    /** Who said that nothing was recorded since, and was wrong, has two histories; the next who knows of both signs neither, nor whoever saves and restores that. */
    @Test
    void whereTwoHistoriesWereSignedNothingMoreIs() throws IOException {
        restore(EARLIER, EARLIER, "--nothing-since").succeeds();
        try (TestRegistry registry = started()) {
            PlayedFile.requested(registry).active();
            PlayedFile.requested(registry);
            assertThat(checkpoint(sealed(registry)).size()).isGreaterThan(checkpoint(signedLater).size());
        }
        Path forked = folder.resolve("forked");
        save(restored, forked);
        restored = folder.resolve("again");
        restore(forked, forked, "--checkpoint", file(signedLater)).succeeds();

        try (TestRegistry registry = started()) {
            await().atMost(A_LOOK_OR_TWO).untilAsserted(
                    () -> registry.user("auditor").get("/api/audit/log").answers(200).has("/state", "STOPPED").has("/fault",
                            "HISTORY_DIFFERS"));
            registry.stranger().get("/health").answers(503);
            registry.user("officer").get("/api/accreditations").answers(200);
            byte[] kept = Files.readAllBytes(restored.resolve("log.signed"));
            registry.session();
            await().during(Duration.ofSeconds(2)).atMost(A_LOOK_OR_TWO)
                    .untilAsserted(() -> assertThat(restored.resolve("log.signed")).hasBinaryContent(kept));
        }

        Path stopped = folder.resolve("stopped");
        assertThat(save(restored, stopped).out()).contains("stands still (HISTORY_DIFFERS)", "--new-log");
        restored = folder.resolve("once more");
        restore(stopped, stopped, "--nothing-since").refuses("stood still when its keys were saved (HISTORY_DIFFERS)");
        restore(stopped, stopped, "--checkpoint", file(signedEarlier)).refuses("--new-log");
        assertThat(restored).doesNotExist();
        restore(stopped, stopped, "--new-log").succeeds();
        try (TestRegistry registry = started()) {
            assertThat(checkpoint(sealed(registry)).origin()).isNotEqualTo(checkpoint(signedLater).origin());
        }
    }

    /** What was given with a restore goes on with a backup of that, though the registry was not started in between. */
    @Test
    void aCheckpointThatWasGivenIsSavedAlsoBeforeTheFirstStart() throws IOException {
        Path keysOfBefore = folder.resolve("keys of before");
        restore(LATER, EARLIER, "--checkpoint", file(signedLater)).succeeds();
        Files.copy(DATA.resolve(MASTER), restored.resolve(MASTER), StandardCopyOption.COPY_ATTRIBUTES);
        save(restored, keysOfBefore);
        restored = folder.resolve("once more");
        restore(EARLIER, keysOfBefore, "--nothing-since").refuses("would be a second history");
        restore(EARLIER, keysOfBefore, "--checkpoint", file(signedEarlier)).refuses("would be a second history");

        restore(keysOfBefore, keysOfBefore, "--nothing-since").succeeds();
        Files.copy(DATA.resolve(MASTER), restored.resolve(MASTER), StandardCopyOption.COPY_ATTRIBUTES);
        Path twice = folder.resolve("twice");
        save(restored, twice);
        restored = folder.resolve("a third time");
        restore(EARLIER, twice, "--nothing-since").refuses("would be a second history");
        restore(twice, twice, "--nothing-since").succeeds();
        try (TestRegistry registry = started()) {
            await().atMost(A_LOOK_OR_TWO)
                    .untilAsserted(() -> registry.user("auditor").get("/api/audit/log").answers(200).has("/state", "SEALING"));
            assertThat(registry.user("auditor").get("/log/checkpoint").answers(200).body()).isEqualTo(new String(signedLater, UTF_8));
        }
    }

    @Test
    void ofTwoHistoriesTheOneThatWasGivenBeforeIsNotForgotten() throws IOException {
        restore(EARLIER, EARLIER, "--nothing-since").succeeds();
        byte[] another;
        try (TestRegistry registry = started()) {
            PlayedFile.requested(registry).active();
            PlayedFile.requested(registry);
            another = sealed(registry);
        }
        Path forked = folder.resolve("forked");
        save(restored, forked);
        restored = folder.resolve("again");
        restore(forked, forked, "--checkpoint", file(signedLater)).succeeds();
        Files.copy(DATA.resolve(MASTER), restored.resolve(MASTER), StandardCopyOption.COPY_ATTRIBUTES);
        Path unstarted = folder.resolve("unstarted");
        save(restored, unstarted);
        restored = folder.resolve("once more");
        restore(unstarted, unstarted, "--nothing-since").succeeds();
        try (TestRegistry registry = started()) {
            await().atMost(A_LOOK_OR_TWO).untilAsserted(
                    () -> registry.user("auditor").get("/api/audit/log").answers(200).has("/fault", "HISTORY_DIFFERS"));
        }
        assertThat(checkpoint(another).size()).isGreaterThan(checkpoint(signedLater).size());
    }

    /** Word for word true is {@code --nothing-since}; what was signed is not known all the same, and a log that begins anew under its key would be a second history. */
    @Test
    void keysWithoutWhatTheySignedLastAreSavedAndSignNothingMore() throws IOException {
        restore(LATER, LATER, "--nothing-since").succeeds();
        Files.copy(DATA.resolve(MASTER), restored.resolve(MASTER), StandardCopyOption.COPY_ATTRIBUTES);
        Files.delete(restored.resolve("log.signed"));
        try (TestRegistry registry = TestRegistry.start(restored)) {
            await().atMost(A_LOOK_OR_TWO).untilAsserted(
                    () -> registry.user("auditor").get("/api/audit/log").answers(200).has("/fault", "CHECKPOINT_MISSING"));
        }
        Path lost = folder.resolve("lost");
        assertThat(save(restored, lost).out()).contains("stands still (CHECKPOINT_MISSING)", "--new-log");
        restored = folder.resolve("again");
        restore(lost, lost, "--nothing-since").refuses("stood still when its keys were saved (CHECKPOINT_MISSING)");
        restore(lost, lost, "--checkpoint", file(signedLater)).refuses("--new-log");
        assertThat(restored).doesNotExist();
        restore(lost, lost, "--new-log").succeeds();
        try (TestRegistry registry = started()) {
            assertThat(checkpoint(sealed(registry)).origin()).isNotEqualTo(checkpoint(signedLater).origin());
        }
    }

    @Test
    void whatIsNoCheckpointOfThisLogIsRefused() throws IOException {
        SignerKey stranger = SignerKey.generate("lintel/0123456789abcdef", SignatureType.ED25519, new SecureRandom());
        String text = new Checkpoint("lintel/0123456789abcdef", 3, checkpoint(signedLater).root()).text();
        byte[] ofAnother = new SignedNote(text, List.of(stranger.sign(text))).bytes();
        byte[] forged = new String(signedLater, UTF_8).replaceFirst("\n\\d+\n", "\n1\n").getBytes(UTF_8);
        for (byte[] wrong : new byte[][]{ofAnother, forged, {}, "nonsense".getBytes(UTF_8)}) {
            restore(LATER, LATER, "--checkpoint", file(wrong)).refuses("no checkpoint of the transparency log");
        }
        restore(LATER, LATER, "--checkpoint", folder.resolve("nowhere").toString()).refuses("cannot be read");
        assertThat(folder).isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("restored"));
    }

    @Test
    void withoutWhatSignsItOrAWordOnWhatWasSignedNothingIsRestored() throws IOException {
        Path some = folder.resolve("some");
        for (String ending : new String[]{"", ".vault", ".erasures"}) {
            Files.copy(Path.of(LATER + ".keys" + ending), Path.of(some + ".keys" + ending), StandardCopyOption.COPY_ATTRIBUTES);
        }
        restore(LATER, some, "--nothing-since").refuses("what signs the transparency log");
        Ran untold = restore(LATER, LATER);
        assertThat(untold.status()).isEqualTo(2);
        assertThat(untold.err()).contains("--checkpoint", "--nothing-since", "--new-log");
        assertThat(restore(LATER, LATER, "--nothing-since", "--new-log").status()).isEqualTo(2);
        assertThat(restored).doesNotExist();
    }

    private static Checkpoint checkpoint(byte[] signed) {
        return Checkpoint.parse(SignedNote.parse(signed).text());
    }

    /** @return the checkpoint over all that is recorded */
    private static byte[] sealed(TestRegistry registry) {
        // Counted anew with each look: the clock may record something meanwhile.
        await().atMost(A_LOOK_OR_TWO).untilAsserted(() -> assertThat(
                registry.user("auditor").get("/api/audit/log").answers(200).json().get("sealed").asLong())
                .isEqualTo(registry.eventCount()));
        return registry.user("auditor").get("/log/checkpoint").answers(200).body().getBytes(UTF_8);
    }

    private TestRegistry started() throws IOException {
        Files.copy(DATA.resolve(MASTER), restored.resolve(MASTER), StandardCopyOption.COPY_ATTRIBUTES);
        return TestRegistry.start(restored);
    }

    private String file(byte[] checkpoint) throws IOException {
        return Files.write(folder.resolve("checkpoint"), checkpoint).toString();
    }

    private static Ran save(Path data, Path to) {
        return Ran.of("backup", "--data", data.toString(), "--out", to + ".gz", "--keys", to + ".keys").succeeds();
    }

    private Ran restore(Path history, Path keys, String... how) {
        return Ran.of(Stream.concat(Stream.of("restore", history + ".gz", "--keys", keys + ".keys", "--data", restored.toString(),
                "--master-key", DATA.resolve(MASTER).toString()), Stream.of(how)).toArray(String[]::new));
    }
}
