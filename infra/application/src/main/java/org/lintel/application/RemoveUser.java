package org.lintel.application;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Removes somebody who may sign in. */
@Command(name = "remove-user", mixinStandardHelpOptions = true, sortOptions = false, description = "Remove a user; a running registry signs them out at once.")
final class RemoveUser implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", description = "What they sign in with.")
    private String name = "";

    @Mixin
    private RegistryUsers users = new RegistryUsers();

    @Override
    public Integer call() {
        users.change(file -> file.remove(name));
        spec.commandLine().getOut().println("Removed; a running registry has signed the user out.");
        return 0;
    }
}
