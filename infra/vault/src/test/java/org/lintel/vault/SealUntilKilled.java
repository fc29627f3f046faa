package org.lintel.vault;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;

/** Seals for new subjects, erases and rotates, in three threads, until it is killed, and says each thing once it was acknowledged. */
final class SealUntilKilled {

    private static final int THREADS = 3;
    private static final long TIDY_FROM_BYTES = 4_000;

    private SealUntilKilled() {}

    public static void main(String[] arguments) throws Exception {
        TestVault test = new TestVault(Path.of(arguments[0]));
        say("started");
        if (System.in.read() < 0) {
            return;
        }
        Vault vault = test.open(new LocalDisk(), TIDY_FROM_BYTES);
        say("ready");
        for (int thread = 0; thread < THREADS; thread++) {
            String prefix = "run" + arguments[1] + "-" + thread + "-";
            Random random = new Random(Long.parseLong(arguments[2]) + thread);
            Thread.ofPlatform().start(() -> work(vault, prefix, random));
        }
    }

    private static void work(Vault vault, String prefix, Random random) {
        for (int i = 0;; i++) {
            KeyRef ref = new KeyRef(prefix + i, "asp25", "restricted");
            SealedBytes sealed = vault.seal(ref, "name", TestVault.bytes(ref.subject()));
            say("sealed " + ref.subject() + " " + sealed.keyId() + " " + Base64.getEncoder().encodeToString(sealed.ciphertext()));
            KeyRef earlier = new KeyRef(prefix + random.nextInt(i + 1), "asp25", "restricted");
            if (random.nextInt(3) == 0) {
                say("erasing " + earlier.subject());
                vault.erase(earlier, Instant.EPOCH);
                say("erased " + earlier.subject());
            } else {
                vault.rotateKeyset(earlier);
            }
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
