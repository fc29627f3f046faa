package org.lintel.application.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.application.MasterKeyOption;
import org.lintel.application.sealing.DataVault;
import org.lintel.application.security.Keys;
import org.lintel.application.security.UserFile;
import org.lintel.application.transparency.LogFiles;
import org.lintel.application.wiring.DataFolder;
import org.lintel.application.wiring.Storage;
import org.lintel.eventstore.CommitHistory;
import org.lintel.eventstore.EventStoreSettings;
import org.lintel.eventstore.StoredCommit;
import org.lintel.vault.MasterKey;
import org.lintel.vault.Vault;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Saves a registry: its history to one file, its keys to another, which belongs in another place. */
@Command(name = "backup", mixinStandardHelpOptions = true, sortOptions = false, description = "Save the history to a file and the keys to another; keep them in different places.")
public final class Backup implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", required = true, description = "The data folder. With the embedded store the registry must be stopped.")
    private Path data = Path.of("");

    @Option(names = "--mongodb-uri", description = "The MongoDB that the data is in, where it is not embedded.")
    private @Nullable String mongodbUri;

    @Option(names = "--out", required = true, description = "The file for the history; must not exist.")
    private Path out = Path.of("");

    @Option(names = "--keys", required = true, description = "The file for the keys, with three more beside it: FILE.vault, FILE.erasures and FILE.log; none may exist.")
    private Path keys = Path.of("");

    @Mixin
    private MasterKeyOption masterKey = new MasterKeyOption();

    @Override
    public Integer call() throws IOException {
        DataFolder folder = DataFolder.existing(data);
        SavedKeys files = new SavedKeys(keys);
        files.refuseIfThere();
        try (Storage storage = folder.openExistingStorage(mongodbUri)) {
            MasterKey master = masterKey.keyOrDemonstrations(data, System.getenv());
            return save(files, folder, storage, master);
        }
    }

    private int save(SavedKeys files, DataFolder folder, Storage storage, MasterKey master) throws IOException {
        PrintWriter report = spec.commandLine().getOut();
        try (Vault vault = DataVault.existing(folder, master)) {
            CommitHistory history = new CommitHistory(storage.database(), EventStoreSettings.defaults());
            Keys saved = Keys.read(folder.keyFile(vault));
            // Before the history, which then has all that was signed.
            LogFiles logFiles = new LogFiles(folder.path());
            Optional<byte[]> log = logFiles.saved(vault);
            long head = history.head();
            try (Stream<StoredCommit> commits = history.fromCommit(0, Long.MAX_VALUE)) {
                new BackupFile(out).write(commits, saved.check(), new UserFile(folder.path(), vault).saved(),
                        new Progress(report, "written")::reached);
            }
            // After the history: a file that is opened meanwhile has its key among those that are saved.
            try {
                files.write(saved, vault, master, log);
            } catch (RuntimeException failed) {
                Files.deleteIfExists(out);
                throw failed;
            }
            report.printf(Locale.ROOT, "%,d events saved to %s, the keys to %s, %s.vault, %s.erasures and %s.log; keep the two apart.%n",
                    head + 1, out,
                    keys,
                    keys, keys, keys);
            report.printf("Delete %s.vault after %d days: it is refused from then on.%n", keys, SavedKeys.KEPT_DAYS);
            logFiles.whyStopped().ifPresent(why -> report.printf(
                    "The transparency log stands still (%s): what was saved can be restored with --new-log only.%n", why));
            return 0;
        }
    }
}
