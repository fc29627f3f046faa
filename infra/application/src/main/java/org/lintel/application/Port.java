package org.lintel.application;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The option that says where the registry answers. */
final class Port {
    private static final int LAST = 65_535;

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--port", defaultValue = "8080", description = "Where it answers, on this machine only; 0 for any that is free (default: ${DEFAULT-VALUE}).")
    private int number;

    /**
     * To be asked before anything is made.
     *
     * @throws ParameterException for a number that no port has
     * @throws StartRefused where it is in use
     */
    int free() {
        if (number < 0 || number > LAST) {
            throw new ParameterException(command.commandLine(), "A port is a number from 0 to " + LAST + ".");
        }
        try (ServerSocket _ = new ServerSocket(number, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return number;
        } catch (IOException taken) {
            throw new StartRefused("Port " + number + " is in use or not for you to use; choose another with --port.");
        }
    }
}
