package org.lintel.application;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.lintel.language.Role;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows who may sign in. */
@Command(name = "list-users", mixinStandardHelpOptions = true, sortOptions = false, description = "Show who may sign in, with which roles and under which pseudonym in the record.")
final class ListUsers implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RegistryUsers users = new RegistryUsers();

    @Override
    public Integer call() {
        users.with(file -> file.all()).forEach(user -> spec.commandLine().getOut().printf("%-24s %-16s %s%n", user.name(),
                user.roles().stream().sorted().map(Role::name).collect(Collectors.joining(",")), user.id().value()));
        return 0;
    }
}
