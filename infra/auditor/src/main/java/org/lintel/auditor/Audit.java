package org.lintel.auditor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The auditor's program. */
@Command(name = "lintel audit", mixinStandardHelpOptions = true, versionProvider = Audit.Version.class, subcommands = {Verify.class,
        Diff.class, Replay.class, Prove.class, Check.class, Draw.class, Fsck.class}, description = {
                "See for yourself whether a registry's history is whole, and what it looked like on a given day.", "",
                "A BUNDLE is an export of the history: a zip that an auditor took along from the registry. A POLICY is a text file that says whom you "
                        + "trust: a line \"log KEY\" with the log's key, which you were given in a way that the operator could not exchange unseen, and a "
                        + "line \"quorum none\", or the witnesses whose cosignatures you want besides (C2SP tlog-policy).",
                ""}, footer = {"", "Is the history whole?", "  verify BUNDLE --policy POLICY",
                        "What did a file look like at the end of a day?",
                        "  replay BUNDLE --policy POLICY --view file --file ID \\",
                        "    --as-of 2027-03-01T23:59:59Z",
                        "What did the Bureau's page of guidelines show at a moment?",
                        "  replay BUNDLE --policy POLICY --view compliance --session ID \\",
                        "    --reader bureau --live --as-of 2027-03-01T09:00:00Z",
                        "Does a newer bundle continue an older one?", "  diff OLD NEW --policy POLICY",
                        "Were samples of decisions drawn as their seeds say?", "  draw BUNDLE --policy POLICY",
                        "Is the log whole as everybody is served it?", "  fsck --url https://registry.example --policy POLICY",
                        "Is this event in the log?", "  check PROOF --policy POLICY", "", "Each has a --help of its own.", "",
                        "Exit status: 0 consistent, 1 not consistent, 2 it cannot be told or wrong use."})
public final class Audit implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Audit() {}

    /** As it is written into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[]{"lintel audit " + Objects.requireNonNullElse(Audit.class.getPackage().getImplementationVersion(), "")};
        }
    }

    /** @param arguments see {@code ./lintel audit --help} */
    public static void main(String[] arguments) {
        // Answers are told byte for byte, whatever this machine's own encoding is, and whether they could be is asked.
        PrintWriter out = new PrintWriter(new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), UTF_8));
        PrintWriter err = new PrintWriter(new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), UTF_8), true);
        int status = run(out, err, arguments);
        if (out.checkError() && status == Verdict.CONSISTENT.status()) {
            err.println("lintel audit: what is to be told could not be written.");
            status = Verdict.CANNOT_TELL.status();
        }
        System.exit(status);
    }

    /**
     * The same within another program.
     *
     * @return the exit status
     */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        try {
            return program().setOut(out).setErr(err).execute(arguments);
        } catch (VirtualMachineError tooLittle) {
            return tooLittleMemory(err);
        } catch (Error fault) {
            // Status 1, by which Java would end, says that a history is not consistent.
            return mistake(err, fault);
        }
    }

    private static int tooLittleMemory(PrintWriter err) {
        err.println();
        err.println("lintel audit: the program was given too little memory for this. Give it more: java -Xmx1g -jar lintel-audit.jar …");
        return Verdict.CANNOT_TELL.status();
    }

    private static boolean isTooLittleMemory(@Nullable Throwable fault) {
        return fault instanceof VirtualMachineError || fault != null && isTooLittleMemory(fault.getCause());
    }

    static CommandLine program() {
        return new CommandLine(new Audit()).setParameterExceptionHandler((wrong, _) -> {
            CommandLine command = wrong.getCommandLine();
            String sentence = String.valueOf(wrong.getMessage());
            command.getErr().println(sentence.endsWith(".") ? sentence : sentence + ".");
            command.getErr().println("What there is to say: " + command.getCommandSpec().qualifiedName() + " --help");
            return Verdict.CANNOT_TELL.status();
        }).setExecutionExceptionHandler((fault, line, _) -> {
            if (isTooLittleMemory(fault)) {
                return tooLittleMemory(line.getErr());
            }
            return mistake(line.getErr(), fault);
        });
    }

    private static int mistake(PrintWriter err, Throwable fault) {
        err.println("lintel audit: " + fault.getClass().getSimpleName() + ", which is a mistake in this program.");
        return Verdict.CANNOT_TELL.status();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: " + String.join(", ", spec.subcommands().keySet()) + ".");
    }
}
