package org.lintel.transparencylog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that seals is killed at random moments, again and again, on the same log. */
class KilledSealerTest {

    private static final int KILLS = Boolean.getBoolean("lintel.slow") ? 100 : 5;
    private static final long MOST_NANOS_TO_LIVE = 400_000_000;

    @TempDir
    Path home;

    @Test
    void allThatWasEverSignedIsOneHistoryAndEveryTileIsOfIt() throws Exception {
        Random random = Seed.random(KilledSealerTest.class);
        SignerKey key = SignerKey.generate("example.org/log", SignatureType.ED25519, new SecureRandom());
        Files.writeString(home.resolve("key"), key.secret());
        // Grows with what was signed and is never built anew, so that it judges a hundred rounds in time.
        List<Hash> roots = new ArrayList<>(List.of(Hash.OF_EMPTY_TREE));
        List<byte[]> entries = new ArrayList<>();
        Frontier tree = new Frontier();
        long published = 0;
        // What was not signed when it was killed is another thing in each life, so that who forgot what it signed would sign a second history.
        History before = new History(random.nextLong());

        for (int kill = 0; kill < KILLS; kill++) {
            History now = new History(random.nextLong());
            for (String line : letLiveAndKill(now.seed(), random)) {
                String[] words = line.split(" ");
                long size = Long.parseLong(words[words.length - 2]);
                History of = line.startsWith("begins") ? before : now;
                while (tree.size() < size) {
                    entries.add(of.entry(tree.size()));
                    tree.appendEntry(entries.getLast());
                    roots.add(tree.root());
                }
                assertThat(line).as("kill %d", kill).doesNotContain("CHECKING").endsWith(" " + roots.get((int) size));
                assertThat(size).isGreaterThanOrEqualTo(published);
                published = size;
            }
            Checkpoint shown = own(Files.readAllBytes(home.resolve("log/checkpoint")), key);
            assertThat(shown.size()).isGreaterThanOrEqualTo(published);
            Checkpoint kept = own(Files.readAllBytes(home.resolve("last-signed")), key);
            assertThat(kept.size()).isGreaterThanOrEqualTo(shown.size());
            while (tree.size() < kept.size()) {
                entries.add(now.entry(tree.size()));
                tree.appendEntry(entries.getLast());
                roots.add(tree.root());
            }
            assertThat(kept.root()).as("kill %d", kill).isEqualTo(roots.get((int) kept.size()));
            assertThat(shown.root()).as("kill %d", kill).isEqualTo(roots.get((int) shown.size()));
            before = now;
            if (shown.size() > 0 && (kill % 10 == KILLS % 10 || kill < 5)) {
                History.assertTilesAreOf(entries.subList(0, (int) shown.size()), home.resolve("log"), false);
            }
        }
        assertThat(published).isGreaterThan(KILLS);

        try (FileTileStorage storage = FileTileStorage.open(home.resolve("log"))) {
            Sealer sealer = Sealer.open(storage, new CheckpointFile(home.resolve("last-signed")), List.of(key));
            assertThat(Checkpoint.parse(sealer.signed().text()).root()).isEqualTo(roots.get((int) sealer.size()));
            History.assertTilesAreOf(entries.subList(0, (int) sealer.size()), home.resolve("log"), true);
        }
    }

    /** Neither asking for it a second time in this process nor showing that it is at work may give the lock up. */
    @Test
    void noOtherProcessSealsIntoAFolderThatIsHeld() throws Exception {
        Files.writeString(home.resolve("key"), SignerKey.generate("example.org/log", SignatureType.ED25519, new SecureRandom()).secret());
        try (FileTileStorage held = FileTileStorage.open(home.resolve("log"))) {
            held.showWork();
            Refusals.assertRefused(LogRefused.Reason.IN_USE, () -> FileTileStorage.open(home.resolve("log")));
            Process process = child(1, 1).redirectError(ProcessBuilder.Redirect.DISCARD).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends by itself").isTrue();
                assertThat(process.exitValue()).isNotZero();
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
        FileTileStorage.open(home.resolve("log")).close();
    }

    private static Checkpoint own(byte[] bytes, SignerKey key) {
        SignedNote note = SignedNote.parse(bytes);
        note.verifiedBy(List.of(key.verifier()));
        return Checkpoint.parse(note.text());
    }

    private ProcessBuilder child(long history, long seed) {
        ProcessBuilder child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Xshare:auto", ChildSealer.class.getName(), home.toString(), Long.toString(history),
                Long.toString(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        child.environment().put("CLASSPATH", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        return child;
    }

    /** @return the lines that it said whole */
    private List<String> letLiveAndKill(long history, Random random) throws IOException, InterruptedException {
        Process process = child(history, random.nextLong()).start();
        List<String> said = new ArrayList<>();
        try (BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            said.add(output.readLine());
            Thread killer = Thread.ofPlatform().start(() -> {
                LockSupport.parkNanos(random.nextLong(MOST_NANOS_TO_LIVE));
                process.toHandle().destroyForcibly();
            });
            StringBuilder line = new StringBuilder();
            for (int next = output.read(); next >= 0; next = output.read()) {
                if (next == '\n') {
                    said.add(line.toString());
                    line.setLength(0);
                } else {
                    line.append((char) next);
                }
            }
            killer.join();
        } finally {
            process.destroyForcibly().waitFor();
        }
        return said;
    }
}
