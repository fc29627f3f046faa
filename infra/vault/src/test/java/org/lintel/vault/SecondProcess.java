package org.lintel.vault;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;

/** Another process on the same store: seals for subject 2, then opens subject 1's value each time it is asked, and says what came of it. */
final class SecondProcess {

    private SecondProcess() {}

    public static void main(String[] arguments) throws Exception {
        TestVault test = new TestVault(Path.of(arguments[0]));
        SealedBytes asked = new SealedBytes(arguments[1], Base64.getDecoder().decode(arguments[2]));
        try (Vault vault = test.open();
                BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            SealedBytes own = vault.seal(TestVault.ref(2), "name", TestVault.bytes("from the second process"));
            System.out.println(own.keyId() + " " + Base64.getEncoder().encodeToString(own.ciphertext()));
            while (input.readLine() != null) {
                System.out.println(TestVault.text(vault.open(TestVault.ref(1), "name", asked)));
            }
        }
    }
}
