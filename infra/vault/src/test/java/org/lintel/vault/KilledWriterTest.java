package org.lintel.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.vault.TestVault.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program is killed at random moments while it seals, erases, rotates and tidies, again and again, on the same store. */
@Tag("long")
class KilledWriterTest {

    private static final int KILLS = Boolean.getBoolean("lintel.slow") ? 100 : 20;
    private static final int MOST_MILLIS_TO_LIVE = 300;
    private static final int MOST_LINES_AWAITED = 20;

    @TempDir
    Path folder;

    private final Map<String, SealedBytes> sealed = new TreeMap<>();
    private final Set<String> erasing = new HashSet<>();
    private final Set<String> erased = new HashSet<>();

    @Test
    void noAcknowledgedKeyIsLostAndNoErasedOneComesBack() throws Exception {
        long seed = TestVault.seed(KilledWriterTest.class);
        Random random = new Random(seed);
        TestVault test = new TestVault(folder);

        ChildProgram next = writer(0, random);
        for (int run = 0; run < KILLS; run++) {
            try (ChildProgram writer = next) {
                letWorkAndKill(writer, random).forEach(this::note);
            }
            // It starts while this one looks at what the last one left, and opens the store when it is told to.
            next = writer(run + 1, random);
            try (Vault vault = test.open()) {
                sealed.forEach((subject, value) -> check(vault, subject, value, seed));
            }
        }
        next.close();
        assertThat(sealed).hasSizeGreaterThan(2 * KILLS);
        assertThat(erased).hasSizeGreaterThan(KILLS / 2);
    }

    private void check(Vault vault, String subject, SealedBytes value, long seed) {
        Opened opened = vault.open(new KeyRef(subject, "asp25", "restricted"), "name", value);
        if (erased.contains(subject)) {
            assertThat(opened).as("%s, seed %d", subject, seed).isInstanceOf(Opened.Erased.class);
        } else if (!erasing.contains(subject) || !(opened instanceof Opened.Erased)) {
            assertThat(text(opened)).as("%s, seed %d", subject, seed).isEqualTo(subject);
        }
    }

    private ChildProgram writer(int run, Random random) throws Exception {
        return ChildProgram.start(SealUntilKilled.class, folder, run, random.nextLong());
    }

    private static List<String> letWorkAndKill(ChildProgram writer, Random random) throws Exception {
        assertThat(writer.awaitLine()).isEqualTo("started");
        writer.say("");
        assertThat(writer.awaitLine()).isEqualTo("ready");
        // However slow the disk is, something is acknowledged before the end.
        List<String> said = new ArrayList<>();
        for (int lines = random.nextInt(MOST_LINES_AWAITED); lines >= 0; lines--) {
            said.add(writer.awaitLine());
        }
        LockSupport.parkNanos(random.nextLong(MOST_MILLIS_TO_LIVE * 1_000_000L));
        said.addAll(writer.kill());
        return said;
    }

    private void note(String line) {
        String[] words = line.split(" ");
        switch (words[0]) {
            case "sealed" -> sealed.put(words[1], new SealedBytes(words[2], Base64.getDecoder().decode(words[3])));
            case "erasing" -> erasing.add(words[1]);
            case "erased" -> erased.add(words[1]);
            default -> throw new IllegalStateException(line);
        }
    }
}
