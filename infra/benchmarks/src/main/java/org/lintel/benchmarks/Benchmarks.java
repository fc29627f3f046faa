package org.lintel.benchmarks;

import org.lintel.application.StartRefused;
import org.lintel.benchmarks.axon4.NothingDone;
import org.lintel.benchmarks.growth.Growth;
import org.lintel.benchmarks.sealing.Sealing;
import org.lintel.benchmarks.session.SessionLoad;
import org.lintel.benchmarks.storage.Append;
import org.lintel.benchmarks.storage.AsOf;
import org.lintel.benchmarks.storage.Log;
import org.lintel.benchmarks.storage.Rebuild;
import org.lintel.benchmarks.storage.Source;
import org.lintel.benchmarks.storage.Stream;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The measuring programs. Each loads only registries that it starts itself, on this machine. */
@Command(name = "lintel bench", mixinStandardHelpOptions = true, sortOptions = false, subcommands = {Growth.class,
        Sealing.class, SessionLoad.class,
        Append.class, Stream.class, Source.class,
        Rebuild.class,
        AsOf.class,
        Log.class}, description = "Measure a registry, or the store below it, that is started for it on this machine.", footer = {
                "", "Exit status: 0 the goals are met, 1 a goal is missed or it could not be measured, 2 wrong use."})
public final class Benchmarks {
    private Benchmarks() {}

    /** @param arguments a benchmark and its options, see {@code ./lintel bench --help} */
    public static void main(String[] arguments) {
        // This system calls nobody that it was not told to call.
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.exit(program().execute(arguments.length == 0 ? new String[]{"--help"} : arguments));
    }

    static CommandLine program() {
        return new CommandLine(new Benchmarks()).setExecutionStrategy(new Plausible()).setExecutionExceptionHandler((fault, command, _) -> {
            if (!(fault instanceof StartRefused || fault instanceof NothingDone)) {
                throw fault;
            }
            command.getErr().println("lintel: " + fault.getMessage());
            return 1;
        });
    }
}
