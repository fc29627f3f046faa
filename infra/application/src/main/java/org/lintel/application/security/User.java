package org.lintel.application.security;

import java.util.Set;

import org.lintel.language.Role;
import org.lintel.language.UserId;

/**
 * Somebody who may sign in.
 *
 * @param name what they sign in with
 * @param id the pseudonym that the record knows them by
 * @param passwordHash never the password
 */
public record User(String name, UserId id, Set<Role> roles, String passwordHash) {
    public User {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    @Override
    public String toString() {
        return "User[" + id.value() + "]";
    }
}
