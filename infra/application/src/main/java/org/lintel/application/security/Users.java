package org.lintel.application.security;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.lintel.language.Role;
import org.lintel.language.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Everybody who may sign in, as their source says at each moment. */
public final class Users implements UserDetailsService {
    private static final Logger LOG = LoggerFactory.getLogger(Users.class);

    private final Supplier<List<User>> source;
    private final Supplier<Object> changed;
    private volatile Known known;

    private record Known(Object changed, Map<String, User> byName) {
        static Known of(Object changed, List<User> users) {
            return new Known(changed, users.stream().collect(Collectors.toMap(User::name, Function.identity())));
        }
    }

    public Users(List<User> users) {
        this(() -> users, () -> users);
    }

    /** @param changed gives another value whenever the source would */
    Users(Supplier<List<User>> source, Supplier<Object> changed) {
        this.source = source;
        this.changed = changed;
        this.known = Known.of(changed.get(), source.get());
    }

    /** @throws UsernameNotFoundException for an unknown name; the answer to the caller is that of a wrong password */
    @Override
    public UserDetails loadUserByUsername(String name) {
        User user = byName().get(name);
        if (user == null) {
            throw new UsernameNotFoundException("unknown user");
        }
        return new SignedIn(user);
    }

    /** @return whether there is this very user still, with this password and these roles */
    public boolean knows(User user) {
        return user.equals(byName().get(user.name()));
    }

    /** @return whether there is an officer whom the record knows by this id */
    public boolean isOfficer(UserId id) {
        return byName().values().stream().anyMatch(user -> user.id().equals(id) && user.is(Role.SEC));
    }

    /** @return everybody who may sign in now, in any order */
    public List<User> all() {
        return List.copyOf(byName().values());
    }

    /** @return by which ids the record knows the officers, in their order */
    public List<UserId> officers() {
        return byName().values().stream().filter(user -> user.is(Role.SEC)).map(User::id).sorted(Comparator.comparing(UserId::value))
                .toList();
    }

    /** A source that cannot be read changes nothing: nobody new gets in by it, and nobody is put out by a slip of the pen. */
    private Map<String, User> byName() {
        Object now = changed.get();
        if (!now.equals(known.changed)) {
            try {
                known = Known.of(now, source.get());
            } catch (RuntimeException unreadable) {
                LOG.warn("The users cannot be read anew; those known before remain.");
                known = new Known(now, known.byName);
            }
        }
        return known.byName;
    }
}
