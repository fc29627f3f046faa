package org.lintel.application;

import java.security.SecureRandom;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives somebody another password. */
@Command(name = "reset-password", mixinStandardHelpOptions = true, sortOptions = false, description = "Give a user a new random password, printed once; a running registry signs them out at once.")
final class ResetPassword implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", description = "What they sign in with.")
    private String name = "";

    @Mixin
    private RegistryUsers users = new RegistryUsers();

    @Override
    public Integer call() {
        String password = users.with(file -> file.resetPassword(name, new SecureRandom()));
        spec.commandLine().getOut().println("Password, shown this once: " + password);
        return 0;
    }
}
