package org.lintel.application.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
import org.lintel.eventstore.StoredCommit;
import org.lintel.eventstore.StoredEvent;
import org.lintel.vault.MasterKey;
import org.lintel.vault.Vault;

import picocli.CommandLine.ArgGroup;
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
    /** Of commits that are stored at once: so many, or so many characters. */
    private static final int BATCH = 200;
    private static final int BATCH_LENGTH = 4_000_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "BACKUP", description = "The file that backup --out wrote. A bundle is for verifying, with audit verify; it is refused.")
    private Path backup = Path.of("");

    @Option(names = "--keys", required = true, description = "The file that backup --keys wrote.")
    private Path keys = Path.of("");

    @Option(names = "--data", required = true, description = "The data folder to make; must not exist or be empty.")
    private Path data = Path.of("");

    @Option(names = "--erasures", paramLabel = "FILE", description = "The newest copy of the ledger of erasures, where there is a newer one than that beside the keys.")
    private @Nullable Path erasures;

    @ArgGroup(multiplicity = "1", heading = "One of these says how the transparency log goes on:%n")
    private SeenElsewhere seen = new SeenElsewhere();

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
        BackupFile.Size size = file.check(new Progress(report, "read")::reached);
        report.printf(Locale.ROOT, "%s is whole: %,d events in %,d commits.%n", backup, size.events(), size.commits());
        report.flush();
        Path unfinished = data.toAbsolutePath().resolveSibling(data.toAbsolutePath().getFileName() + ".unfinished");
        try {
            remove(unfinished);
            fill(new DataFolder(unfinished), master, file, size.events(), report);
            Files.deleteIfExists(data);
            Files.move(unfinished, data);
        } catch (IOException impossible) {
            throw new StartRefused("The data folder " + data + " cannot be made.");
        } finally {
            remove(unfinished);
        }
        report.printf("Restored to %s; start it with ./lintel serve --data %s.%n", data, data);
        if (seen.newLog()) {
            report.println(
                    "Another transparency log begins with the first start: give its auditors the new key, /log/vkey, and say what was lost.");
        }
        return 0;
    }

    private void fill(DataFolder folder, MasterKey master, BackupFile file, long events, PrintWriter report) {
        try (Vault vault = new SavedKeys(keys).restoreTo(folder, master, file.keys(), erasures, events, seen);
                Storage storage = folder.openStorage(null)) {
            file.restoreUsersTo(new UserFile(folder.path(), vault));
            Batches batches = new Batches(new CommitHistory(storage.database(), EventStoreSettings.defaults()),
                    new Progress(report, "restored"));
            file.read(batches::add);
            batches.store();
            folder.keysFor(storage.database(), vault);
        }
    }

    /** Stores many commits with one sync. */
    private static final class Batches {
        private final CommitHistory history;
        private final Progress progress;
        private final List<StoredCommit> waiting = new ArrayList<>();
        private long length;

        Batches(CommitHistory history, Progress progress) {
            this.history = history;
            this.progress = progress;
        }

        void add(StoredCommit commit) {
            waiting.add(commit);
            length += commit.events().stream().map(StoredEvent::payload).filter(Objects::nonNull).mapToLong(String::length).sum();
            if (waiting.size() == BATCH || length >= BATCH_LENGTH) {
                store();
                progress.reached(commit.number() + 1);
            }
        }

        void store() {
            history.restore(waiting);
            waiting.clear();
            length = 0;
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
