package org.lintel.application;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import org.lintel.application.security.UserFile;
import org.lintel.language.Role;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what somebody may do. */
@Command(name = "set-roles", mixinStandardHelpOptions = true, sortOptions = false, description = "Give a user other roles; a running registry signs them out at once.")
final class SetRoles implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", description = "What they sign in with.")
    private String name = "";

    @Option(names = "--roles", required = true, split = ",", converter = AccountRole.class, completionCandidates = AccountRole.class, description = "One or more of: ${COMPLETION-CANDIDATES}.")
    private List<Role> roles = List.of();

    @Mixin
    private RegistryUsers users = new RegistryUsers();

    @Override
    public Integer call() {
        UserFile.refuseAuditorInFiles(Set.copyOf(roles));
        users.change(file -> file.setRoles(name, Set.copyOf(roles)));
        spec.commandLine().getOut().println("The roles are changed; a running registry has signed the user out.");
        return 0;
    }
}
