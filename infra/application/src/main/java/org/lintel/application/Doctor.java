package org.lintel.application;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.lintel.application.wiring.DataFolder;
import org.lintel.application.wiring.Storage;
import org.lintel.eventstore.Finding;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks whether the database does what the registry relies on, and says it line by line. */
@Command(name = "doctor", mixinStandardHelpOptions = true, sortOptions = false, description = {
        "Examine the database that the registry is in.", "",
        "What is stored there is only read. How the database writes is tried in a collection of its own, which is dropped again; one that an "
                + "examination left behind when it was killed is dropped after an hour."}, footer = {"",
                        "Exit status: 0 nothing failed and there is room to write, 1 otherwise, 2 wrong use."})
final class Doctor implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", defaultValue = "data", description = "The data folder (default: ./${DEFAULT-VALUE}). With the embedded store the registry must be stopped.")
    private Path data = Path.of("data");

    @Option(names = "--mongodb-uri", description = "The MongoDB to examine, where the data is not embedded; it may be empty, or in use.")
    private @Nullable String mongodbUri;

    /** @return 0 where nothing failed and there is room to write, else 1 */
    @Override
    public Integer call() {
        List<Finding> findings;
        try (Storage storage = storage()) {
            findings = storage.examine();
        }
        PrintWriter out = spec.commandLine().getOut();
        findings.forEach(out::println);
        out.flush();
        return findings.stream().anyMatch(Finding::wantsRemedy) ? 1 : 0;
    }

    private Storage storage() {
        if (mongodbUri != null) {
            PrintWriter err = spec.commandLine().getErr();
            Storage.hostsOf(mongodbUri)
                    .ifPresent(hosts -> err.println("Asking " + hosts + "; who does not answer is given up after three attempts."));
            err.flush();
            return Storage.at(mongodbUri);
        }
        return DataFolder.existing(data).openExistingStorage(null);
    }
}
