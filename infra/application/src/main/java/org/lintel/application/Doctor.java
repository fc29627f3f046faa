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
@Command(name = "doctor", mixinStandardHelpOptions = true, sortOptions = false, description = "Examine the database that the registry is in; changes nothing.")
final class Doctor implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", defaultValue = "data", description = "The data folder (default: ./${DEFAULT-VALUE}). With the embedded store the registry must be stopped.")
    private Path data = Path.of("data");

    @Option(names = "--mongodb-uri", description = "The MongoDB to examine, where the data is not embedded; it may be empty, or in use.")
    private @Nullable String mongodbUri;

    /** @return 0 where nothing failed, else 1 */
    @Override
    public Integer call() {
        List<Finding> findings;
        try (Storage storage = storage()) {
            findings = storage.examine();
        }
        PrintWriter out = spec.commandLine().getOut();
        findings.forEach(out::println);
        out.flush();
        return findings.stream().anyMatch(Finding::failed) ? 1 : 0;
    }

    private Storage storage() {
        if (mongodbUri != null) {
            return Storage.at(mongodbUri);
        }
        return DataFolder.existing(data).openExistingStorage(null);
    }
}
