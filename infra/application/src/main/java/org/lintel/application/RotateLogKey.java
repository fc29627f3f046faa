package org.lintel.application;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.lintel.application.sealing.DataVault;
import org.lintel.application.transparency.LogFiles;
import org.lintel.application.transparency.LogKeys;
import org.lintel.application.wiring.DataFolder;
import org.lintel.application.wiring.Storage;
import org.lintel.vault.MasterKey;
import org.lintel.vault.Vault;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Exchanges the key that signs the transparency log, in two steps with a time between in which both sign. */
@Command(name = "rotate-log-key", mixinStandardHelpOptions = true, sortOptions = false, description = {
        "Exchange the key that signs the transparency log; the registry must be stopped.",
        "First a second key is added, and both sign: give auditors and witnesses its line. When they have it, --finish removes the first."})
final class RotateLogKey implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", defaultValue = "data", description = "The data folder (default: ./${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(names = "--mongodb-uri", description = "The MongoDB that the data is in, where it is not embedded; stop the registry yourself then.")
    private @Nullable String mongodbUri;

    @Mixin
    private MasterKeyOption masterKey = new MasterKeyOption();

    @Option(names = "--finish", description = "Remove the older key: from now on the newer one signs alone.")
    private boolean finish;

    @Override
    public Integer call() {
        DataFolder folder = DataFolder.existing(data);
        MasterKey master = masterKey.keyOrDemonstrations(data, System.getenv());
        try (Storage _ = folder.openExistingStorage(mongodbUri); Vault vault = DataVault.existing(folder, master)) {
            LogFiles files = new LogFiles(folder.path());
            LogKeys keys = finish ? files.withoutTheOlderKey(vault) : files.withASecondKey(vault);
            spec.commandLine().getOut().println(finish
                    ? "From now on this key signs alone; make a new backup of the keys:"
                    : "From now on both sign; give auditors and witnesses the line of the second, and make a new backup of the keys:");
            keys.signing().forEach(key -> spec.commandLine().getOut().println(key.verifier()));
        }
        return 0;
    }
}
