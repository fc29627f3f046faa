package org.lintel.auditor;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.lintel.bundle.Manifest;
import org.lintel.transparencylog.AcceptedCheckpoint;
import org.lintel.transparencylog.Checkpoint;
import org.lintel.transparencylog.TrustPolicy;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Verifies a bundle. */
@Command(name = "verify", mixinStandardHelpOptions = true, versionProvider = Audit.Version.class, sortOptions = false, description = {
        "Verify an export of the history, without asking anybody: who signed it is whom you trust, and every event in it is what was signed.",
        "With --since it also is a continuation of what you kept earlier.", "",
        "What is not the case is told with the position of the first event that it is about."}, footer = {"",
                "Exit status: 0 consistent, 1 not consistent, 2 it cannot be told or wrong use."})
final class Verify implements Callable<Integer> {
    @Parameters(paramLabel = "BUNDLE", description = "The export: a zip that was taken along from the registry.")
    private Path file = Path.of("");

    @Mixin
    private RequiredPolicy policy = new RequiredPolicy();

    @Option(names = "--since", paramLabel = "FILE", description = "A checkpoint of this log that you kept, by --keep or from a bundle.")
    private @Nullable Path since;

    @Option(names = "--keep", paramLabel = "FILE", description = "Keep the checkpoint here for the next time, where all is consistent.")
    private @Nullable Path keep;

    @Mixin
    private Telling telling = new Telling();

    @Override
    public Integer call() {
        return telling.after(this::examine);
    }

    private void examine(Told told, Progress progress) {
        TrustPolicy trusted = policy.read();
        Checkpoint before = since == null ? null : Inputs.accepted(trusted, since);
        OpenBundle.of(file, told::finding, bundle -> {
            new BundleCheck(bundle, trusted, told::finding, progress).examine(before).ifPresent(examined -> tell(examined, told));
            if (keep != null && told.verdict() == Verdict.CONSISTENT) {
                Inputs.keep(bundle.checkpoint().bytes(), keep);
            }
        });
    }

    static void tell(BundleCheck.Examined examined, Told told) {
        Manifest manifest = examined.manifest();
        AcceptedCheckpoint accepted = examined.accepted();
        told.fact("log", manifest.origin());
        told.fact("entries", manifest.size());
        told.fact("root", manifest.root());
        told.fact("witnesses", accepted.witnesses().isEmpty()
                ? "none"
                : accepted.witnesses().keySet().stream().sorted().collect(Collectors.joining(", ")));
        told.fact("events", manifest.events());
        told.fact("proves", manifest.session() == null
                ? "that these are all events under the checkpoint, each as it was signed"
                : "that these events of session " + manifest.session()
                        + " are in the log, each as it was signed; not that they are all of it");
    }
}
