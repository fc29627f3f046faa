package org.lintel.application;

import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.lintel.application.security.Mailbox;
import org.lintel.application.security.UserFile;
import org.lintel.language.Role;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds somebody who may sign in. */
@Command(name = "add-user", mixinStandardHelpOptions = true, sortOptions = false, description = "Add somebody who may sign in to serve; prints a random password once.")
final class AddUser implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", description = "What they sign in with.")
    private String name = "";

    @Option(names = "--roles", required = true, split = ",", converter = AccountRole.class, completionCandidates = AccountRole.class, description = "One or more of: ${COMPLETION-CANDIDATES}.")
    private List<Role> roles = List.of();

    @Option(names = "--email", paramLabel = "ADDRESS", description = "Where they are told that there is a message (default: nowhere; they look into the inbox).")
    private @Nullable String email;

    @Option(names = "--language", description = "What they are told in, en or fr (default: both).")
    private @Nullable String language;

    @Mixin
    private RegistryUsers users = new RegistryUsers();

    @Override
    public Integer call() {
        UserFile.refuseAuditorInFiles(Set.copyOf(roles));
        Mailbox mailbox = email == null ? null : new Mailbox(email, language);
        String password = users.add(file -> file.add(name, Set.copyOf(roles), mailbox, new SecureRandom()));
        spec.commandLine().getOut().println("Password, shown this once: " + password);
        spec.commandLine().getOut().println("A running registry knows the user at once.");
        return 0;
    }
}
