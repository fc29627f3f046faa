package org.lintel.benchmarks.sealing;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

import org.lintel.application.StartRefused;
import org.lintel.benchmarks.Latencies;
import org.lintel.benchmarks.Progress;
import org.lintel.benchmarks.comparison.Comparison;
import org.lintel.vault.KeyRef;
import org.lintel.vault.MasterKey;
import org.lintel.vault.Vault;
import org.lintel.vault.VaultSettings;

/** Whether erasing somebody costs the same among few keys and among many. */
final class Erasing {
    private static final byte[] TEXT = "A text of somebody.".getBytes(StandardCharsets.UTF_8);

    private final Path folder;
    private final PrintWriter out;

    Erasing(Path folder, PrintWriter out) {
        this.folder = folder;
        this.out = out;
    }

    Comparison among(int few, int many, int erasures, double goal) {
        MasterKey master = master();
        try (Vault small = filled("few", master, few, erasures); Vault large = filled("many", master, many, erasures)) {
            Latencies amongFew = new Latencies();
            Latencies amongMany = new Latencies();
            for (int number = 0; number < erasures; number++) {
                amongFew.add(erased(small, number));
                amongMany.add(erased(large, number));
            }
            return Comparison.of(String.format(Locale.ROOT, "erasing among %,d / %,d keys", few, many), amongFew, amongMany, goal);
        }
    }

    private Vault filled(String name, MasterKey master, int keys, int erasures) {
        Vault vault = Vault.open(folder.resolve(name), master, VaultSettings.defaults(InstantSource.system()));
        Progress progress = new Progress(out, "Making keys", "keys");
        int all = Math.max(keys, erasures);
        for (int number = 0; number < all; number++) {
            vault.seal(subject(number), "text", TEXT);
            progress.reached(number + 1, all);
        }
        progress.finished(all);
        return vault;
    }

    private static long erased(Vault vault, int number) {
        Instant at = Instant.now();
        long begun = System.nanoTime();
        vault.erase(subject(number), at);
        return System.nanoTime() - begun;
    }

    private static KeyRef subject(int number) {
        return new KeyRef("subject-" + number, "measured", "restricted");
    }

    private MasterKey master() {
        try {
            return MasterKey.createFile(Files.createDirectories(folder).resolve("master.key"));
        } catch (IOException unwritable) {
            throw new StartRefused("The folder " + folder + " cannot be written.");
        }
    }
}
