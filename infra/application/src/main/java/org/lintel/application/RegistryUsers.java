package org.lintel.application;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;

import org.lintel.application.sealing.DataVault;
import org.lintel.application.security.UserFile;
import org.lintel.application.wiring.DataFolder;
import org.lintel.vault.MasterKey;
import org.lintel.vault.Vault;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The users of the registry in a data folder, for the commands that see to them: the registry may be running meanwhile. */
final class RegistryUsers {
    @Option(names = "--data", defaultValue = "data", description = "The data folder (default: ./${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Mixin
    private MasterKeyOption masterKey = new MasterKeyOption();

    /** For the first user too, before anything else is there. */
    <T> T add(Function<UserFile, T> adding) {
        DataFolder folder = new DataFolder(data);
        MasterKey master = masterKey.keyOrDemonstrations(data, System.getenv());
        Vault known = DataVault.known(folder, master);
        if (known == null && Files.exists(folder.storeFile())) {
            throw DataVault.missing(folder);
        }
        try (Vault vault = known == null ? DataVault.opened(folder, master) : known) {
            return adding.apply(new UserFile(folder.path(), vault));
        }
    }

    void change(Consumer<UserFile> change) {
        with(file -> {
            change.accept(file);
            return file;
        });
    }

    /**
     * @return what is asked of the user file
     * @throws StartRefused where there is none; looking must not make anything
     */
    <T> T with(Function<UserFile, T> asked) {
        DataFolder folder = DataFolder.existing(data);
        UserFile.refuseUnlessThere(data);
        try (Vault vault = DataVault.existing(folder, masterKey.keyOrDemonstrations(data, System.getenv()))) {
            return asked.apply(new UserFile(folder.path(), vault));
        }
    }
}
