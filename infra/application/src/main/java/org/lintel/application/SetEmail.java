package org.lintel.application;

import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.lintel.application.security.Mailbox;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says where somebody is told by e-mail that there is a message for them. */
@Command(name = "set-email", mixinStandardHelpOptions = true, sortOptions = false, description = "Say where a user is told that there is a message; without an address they are told nowhere, and look into the inbox.")
final class SetEmail implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "NAME", description = "What they sign in with.")
    private String name = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "ADDRESS", description = "Their e-mail address.")
    private @Nullable String address;

    @Option(names = "--language", description = "What they are told in, en or fr (default: both).")
    private @Nullable String language;

    @Mixin
    private RegistryUsers users = new RegistryUsers();

    @Override
    public Integer call() {
        Mailbox mailbox = address == null ? null : new Mailbox(address, language);
        users.change(file -> file.setMailbox(name, mailbox));
        spec.commandLine().getOut().println(mailbox == null
                ? "The user is sent nothing. A running registry knows it at once."
                : "The user is told there. A running registry knows it at once.");
        return 0;
    }
}
