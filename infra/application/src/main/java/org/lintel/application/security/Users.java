package org.lintel.application.security;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Everybody who may sign in. */
public final class Users implements UserDetailsService {
    private final Map<String, User> byName;

    public Users(List<User> users) {
        this.byName = users.stream().collect(Collectors.toMap(User::name, Function.identity()));
    }

    /** @throws UsernameNotFoundException for an unknown name; the answer to the caller is that of a wrong password */
    @Override
    public UserDetails loadUserByUsername(String name) {
        User user = byName.get(name);
        if (user == null) {
            throw new UsernameNotFoundException("unknown user");
        }
        return new SignedIn(user);
    }
}
