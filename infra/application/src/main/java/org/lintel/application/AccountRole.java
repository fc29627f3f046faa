package org.lintel.application;

import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Collectors;

import org.lintel.language.Role;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A role that an account can have. A person on their own page and the passing of time have none, and nobody is to act in their name. */
final class AccountRole implements ITypeConverter<Role>, Iterable<String> {
    @Override
    public Role convert(String value) {
        return Arrays.stream(Role.values()).filter(role -> role.signsIn() && role.name().equals(value)).findAny()
                .orElseThrow(() -> new TypeConversionException("no account has such a role; they are " + names()));
    }

    @Override
    public Iterator<String> iterator() {
        return Arrays.stream(Role.values()).filter(Role::signsIn).map(Role::name).iterator();
    }

    private static String names() {
        return Arrays.stream(Role.values()).filter(Role::signsIn).map(Role::name).collect(Collectors.joining(", "));
    }
}
