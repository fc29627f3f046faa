package org.lintel.application;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;

import org.lintel.application.sealing.DataVault;
import org.lintel.application.security.UserFile;
import org.lintel.application.wiring.DataFolder;
import org.lintel.vault.Vault;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The users of the registry in a data folder, for the commands that see to them: the registry may be running meanwhile. */
final class RegistryUsers {
    @Option(names = "--data", defaultValue = "data", description = "The data folder (default: ./${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Mixin
    private MasterKeyOption masterKey = new MasterKeyOption();

    void change(Consumer<UserFile> change) {
        with(file -> {
            change.accept(file);
            return file;
        });
    }

    /** @return what is asked of the user file */
    <T> T with(Function<UserFile, T> asked) {
        DataFolder folder = new DataFolder(data);
        try (Vault vault = DataVault.opened(folder, masterKey.keyOrDemonstrations(data, System.getenv()))) {
            return asked.apply(new UserFile(folder.path(), vault));
        }
    }
}
