package org.lintel.auditor;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a command that ends with a verdict tells it, and what it found out, to whoever gave it. */
final class Telling {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--json", description = "Tell it as one JSON object.")
    private boolean json;

    /** What notes facts and findings, and says how far it is. */
    @FunctionalInterface
    interface Examination {
        /** @throws CannotTell where it cannot be told */
        void of(Told told, Progress progress);
    }

    /** @return the exit status, what was found out having been told */
    int after(Examination examination) {
        Told told = new Told();
        Progress progress = new Progress(command.commandLine().getErr());
        String cannot = "";
        try {
            examination.of(told, progress);
        } catch (CannotTell cannotTell) {
            cannot = cannotTell.sentence();
        }
        progress.done();
        return told.tell(command.commandLine().getOut(), json, cannot).status();
    }
}
