package org.lintel.application;

import org.lintel.application.backup.Backup;
import org.lintel.application.backup.Restore;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The registry's program. Each command is a class of its own. */
@Command(name = "lintel", mixinStandardHelpOptions = true, version = "Lintel 0.1.0", sortOptions = false, subcommands = {Demo.class,
        Serve.class, MakeMasterKey.class, RotateMasterKey.class, RotateLogKey.class, AddUser.class, ListUsers.class, SetEmail.class,
        SetRoles.class,
        ResetPassword.class, RemoveUser.class, Gate.class, Backup.class,
        Restore.class,
        Compact.class,
        Doctor.class}, description = "Accreditation and safe-participation registry for the Assembly of States Parties.", footer = {"",
                "Times are UTC. Exit status: 0 done, 1 not possible (a sentence says why), 2 wrong use.",
                "./lintel bench NAME measures; ./lintel bench --help lists what.",
                "The launcher builds what is out of date; with LINTEL_BUILD=never it runs what was built last."})
public final class Lintel {
    private Lintel() {}

    /** @param arguments a command and its options, see {@code ./lintel --help} */
    public static void main(String[] arguments) {
        int status = program().execute(arguments.length == 0 ? new String[]{"--help"} : arguments);
        if (status != Running.STILL) {
            System.exit(status);
        }
    }

    static CommandLine program() {
        return new CommandLine(new Lintel()).setExecutionExceptionHandler((fault, command, _) -> {
            command.getErr().println("lintel: " + sentence(fault));
            return 1;
        });
    }

    private static String sentence(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) {
                return String.valueOf(refused.getMessage());
            }
        }
        return "it could not be done, because of a fault of kind " + fault.getClass().getSimpleName() + ".";
    }
}
