package org.lintel.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** A store in a temporary folder, with its master key beside it. */
final class TestVault {

    static final long TIDY_FROM_BYTES = 1 << 20;
    static final Duration PATIENCE = Duration.ofSeconds(60);

    final Path folder;
    final Path keyFile;
    final SettableClock clock = new SettableClock();

    TestVault(Path folder) throws IOException {
        this.folder = folder;
        this.keyFile = folder.resolve("master.key");
        if (!Files.exists(keyFile)) {
            MasterKey.createFile(keyFile);
        }
    }

    static KeyRef ref(int subject) {
        return new KeyRef("subject-" + subject, "asp25", "restricted");
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String text(Opened opened) {
        return opened instanceof Opened.Plain(byte[] bytes) ? new String(bytes, StandardCharsets.UTF_8) : opened.toString();
    }

    static long seed(Class<?> test) {
        long seed = Long.getLong("lintel.seed", ThreadLocalRandom.current().nextLong());
        System.out.println(test.getSimpleName() + ": lintel.seed=" + seed);
        return seed;
    }

    Path store() {
        return folder.resolve("vault");
    }

    Path keys() {
        return store().resolve("keys");
    }

    MasterKey master() {
        return MasterKey.inFile(keyFile);
    }

    VaultSettings settings() {
        return VaultSettings.defaults(clock);
    }

    Vault open() {
        return Vault.open(store(), master(), settings());
    }

    Vault open(Disk disk) {
        return open(disk, TIDY_FROM_BYTES);
    }

    Vault open(Disk disk, long tidyFromBytes) {
        return Vault.open(keyFile(disk, tidyFromBytes, PATIENCE), master(), settings());
    }

    KeyFile keyFile(Disk disk) {
        return keyFile(disk, TIDY_FROM_BYTES, PATIENCE);
    }

    KeyFile keyFile(Disk disk, long tidyFromBytes, Duration patience) {
        return new KeyFile(store(), disk, tidyFromBytes, false, patience);
    }
}
