package org.lintel.vault;

import java.nio.file.Path;

/** Rotates between two master keys until it is killed, and says before and after which. */
final class RotateUntilKilled {

    private RotateUntilKilled() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        TestVault test = new TestVault(folder);
        say("started");
        if (System.in.read() < 0) {
            return;
        }
        int now = Integer.parseInt(arguments[1]);
        Vault vault = Vault.open(test.store(), MasterKey.inFile(folder.resolve(now + ".key")), test.settings());
        while (true) {
            say("rotating");
            now = 1 - now;
            vault.rotateMasterKey(MasterKey.inFile(folder.resolve(now + ".key")));
            say("rotated to " + now);
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
