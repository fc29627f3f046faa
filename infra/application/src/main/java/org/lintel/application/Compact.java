package org.lintel.application;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.lintel.application.wiring.DataFolder;
import org.lintel.embeddedmongo.Compacted;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the embedded store's file as small as what it holds. */
@Command(name = "compact", mixinStandardHelpOptions = true, sortOptions = false, description = "Rewrite the embedded store without what is dead; the registry must be stopped.")
final class Compact implements Callable<Integer> {
    private static final double MEGABYTE = 1e6;

    /** Says every two seconds how far it is. */
    private static final class Told {
        private static final long NANOS = 2_000_000_000L;

        private final PrintWriter out;
        private long told = System.nanoTime();

        private Told(PrintWriter out) {
            this.out = out;
        }

        private void reached(long copied, long all) {
            if (System.nanoTime() - told > NANOS) {
                told = System.nanoTime();
                out.printf(Locale.ROOT, "  %,d of %,d entries copied%n", copied, all);
                out.flush();
            }
        }
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", defaultValue = "data", description = "The data folder (default: ./${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Override
    public Integer call() {
        DataFolder folder = DataFolder.existing(data);
        Compacted compacted = folder.compactStore(new Told(spec.commandLine().getOut())::reached);
        spec.commandLine().getOut().printf(Locale.ROOT, "%s: %,.1f MB before, %,.1f MB now.%n", folder.storeFile(),
                compacted.bytesBefore() / MEGABYTE, compacted.bytesAfter() / MEGABYTE);
        return 0;
    }
}
