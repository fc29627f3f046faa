package org.lintel.auditor;

import java.io.PrintWriter;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The auditor's program. */
@Command(name = "lintel audit", mixinStandardHelpOptions = true, subcommands = {Verify.class, Diff.class, Replay.class, Prove.class,
        Check.class, Fsck.class}, description = "See for yourself whether a registry's history is whole.", footer = {"",
                "Exit status: 0 consistent, 1 not consistent, 2 it cannot be told or wrong use."})
public final class Audit implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Audit() {}

    /** @param arguments see {@code ./lintel audit --help} */
    public static void main(String[] arguments) {
        System.exit(program().execute(arguments));
    }

    /**
     * The same within another program.
     *
     * @return the exit status
     */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return program().setOut(out).setErr(err).execute(arguments);
    }

    static CommandLine program() {
        return new CommandLine(new Audit()).setExecutionExceptionHandler((fault, line, _) -> {
            line.getErr().println("lintel audit: " + fault.getClass().getSimpleName() + ", which is a mistake in this program.");
            return Verdict.CANNOT_TELL.status();
        });
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do.");
    }
}
