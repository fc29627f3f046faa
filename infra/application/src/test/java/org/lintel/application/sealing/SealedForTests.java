package org.lintel.application.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;

import org.lintel.application.demo.TemporaryFolder;
import org.lintel.application.security.Fingerprints;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.vault.MasterKey;
import org.lintel.vault.Vault;
import org.lintel.vault.VaultSettings;

/** A vault without a registry around it. */
public record SealedForTests(Vault vault) {
    private static final byte[] KEY = new byte[32];

    public static SealedForTests inATemporaryFolder() {
        try {
            Path folder = TemporaryFolder.goneAtTheEnd();
            MasterKey master = MasterKey.createFile(folder.resolve("master.key"));
            return new SealedForTests(Vault.open(folder.resolve("keys"), master, VaultSettings.defaults(InstantSource.system())));
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    public Sealer sealer(AccreditationId file, SessionId session) {
        return new VaultSealer(vault, new Fingerprints(KEY, _ -> null), (_, _) -> null, file.value(), session);
    }

    public Opening opening() {
        return new Opening(vault);
    }
}
