package org.lintel.application;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.lintel.application.sealing.DataVault;
import org.lintel.application.wiring.DataFolder;
import org.lintel.application.wiring.Storage;
import org.lintel.vault.MasterKey;
import org.lintel.vault.Vault;
import org.lintel.vault.VaultRefused;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts another master key in the place of the one in use, when that was seen, or when its time has come. */
@Command(name = "rotate-master-key", mixinStandardHelpOptions = true, sortOptions = false, description = "Put another master key in the place of the one in use; the registry must be stopped.")
final class RotateMasterKey implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", defaultValue = "data", description = "The data folder (default: ./${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(names = "--mongodb-uri", description = "The MongoDB that the data is in, where it is not embedded; stop the registry yourself then.")
    private @Nullable String mongodbUri;

    @Mixin
    private MasterKeyOption masterKey = new MasterKeyOption();

    @Option(names = "--to", paramLabel = "FILE", required = true, description = "The file of the new key, from make-master-key.")
    private Path to = Path.of("");

    @Override
    public Integer call() {
        DataFolder folder = DataFolder.existing(data);
        MasterKey now = masterKey.keyOrDemonstrations(data, System.getenv());
        MasterKey next = MasterKeyOption.inFile(to, data);
        // A registry that runs could open nothing any more; holding its store makes sure that none does.
        try (Storage _ = folder.openExistingStorage(mongodbUri); Vault vault = DataVault.existing(folder, now)) {
            vault.rotateMasterKey(next);
        } catch (VaultRefused refused) {
            throw new StartRefused(String.valueOf(refused.getMessage()));
        }
        spec.commandLine().getOut().println("From now on the key in " + to + " opens the registry, and the earlier one does not.");
        spec.commandLine().getOut().println("Make a new backup; backups of before still need the earlier key until you delete them.");
        return 0;
    }
}
