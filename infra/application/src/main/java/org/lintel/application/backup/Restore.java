package org.lintel.application.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.application.MasterKeyOption;
import org.lintel.application.StartRefused;
import org.lintel.application.security.Keys;
import org.lintel.application.security.UserFile;
import org.lintel.application.wiring.DataFolder;
import org.lintel.application.wiring.Storage;
import org.lintel.eventstore.CommitHistory;
import org.lintel.eventstore.EventStoreSettings;
import org.lintel.vault.MasterKey;
import org.lintel.vault.Vault;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Makes a data folder from a backup and its keys: the same commits with the same ids, times and nonces. Views are not part of a backup;
 * they are built anew from the history at the first start. The folder appears whole or not at all.
 */
@Command(name = "restore", mixinStandardHelpOptions = true, sortOptions = false, description = "Make a data folder from a backup and its keys.")
public final class Restore implements Callable<Integer> {
    private static final int TELL_EVERY = 10_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "BACKUP", description = "The file that backup --out wrote.")
    private Path backup = Path.of("");

    @Option(names = "--keys", required = true, description = "The file that backup --keys wrote.")
    private Path keys = Path.of("");

    @Option(names = "--data", required = true, description = "The data folder to make; must not exist or be empty.")
    private Path data = Path.of("");

    @Option(names = "--erasures", paramLabel = "FILE", description = "The newest copy of the ledger of erasures, where there is a newer one than that beside the keys.")
    private @Nullable Path erasures;

    @Mixin
    private MasterKeyOption masterKey = new MasterKeyOption();

    @Override
    public Integer call() {
        if (!Files.isRegularFile(backup)) {
            throw new StartRefused("There is no file " + backup + ".");
        }
        if (!Files.isRegularFile(keys)) {
            throw new StartRefused("There is no key file " + keys + ".");
        }
        refuseUnlessEmpty(data);
        MasterKey master = masterKey.key(data, System.getenv());
        PrintWriter report = spec.commandLine().getOut();
        BackupFile file = new BackupFile(backup);
        long commits = file.check();
        report.printf("%s is whole: %,d commits.%n", backup, commits);
        report.flush();
        Path unfinished = data.toAbsolutePath().resolveSibling(data.toAbsolutePath().getFileName() + ".unfinished");
        try {
            remove(unfinished);
            fill(new DataFolder(unfinished), master, file, report);
            Files.deleteIfExists(data);
            Files.move(unfinished, data);
        } catch (IOException impossible) {
            throw new StartRefused("The data folder " + data + " cannot be made.");
        } finally {
            remove(unfinished);
        }
        report.printf("Restored to %s; start it with ./lintel serve --data %s.%n", data, data);
        return 0;
    }

    private void fill(DataFolder folder, MasterKey master, BackupFile file, PrintWriter report) {
        try (Vault vault = new SavedKeys(keys).restoreTo(folder, master, file.keys(), erasures);
                Storage storage = folder.openStorage(null)) {
            file.restoreUsersTo(new UserFile(folder.path(), vault));
            CommitHistory history = new CommitHistory(storage.database(), EventStoreSettings.defaults());
            long[] done = new long[1];
            file.read(commit -> {
                history.restore(commit);
                if (++done[0] % TELL_EVERY == 0) {
                    report.printf("  %,d commits restored%n", done[0]);
                    report.flush();
                }
            });
            folder.keysFor(storage.database(), vault);
        }
    }

    private static void refuseUnlessEmpty(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new StartRefused("The data folder " + folder + " is not empty; restore into a new one.");
            }
        } catch (IOException notAFolder) {
            throw new StartRefused(folder + " is not a folder that can be used.");
        }
    }

    private static void remove(Path folder) {
        if (Files.exists(folder)) {
            try (Stream<Path> inside = Files.walk(folder)) {
                inside.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
            } catch (IOException gone) {
                throw new StartRefused("The unfinished folder " + folder + " cannot be removed.");
            }
        }
    }
}
