package org.lintel.application.security;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
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

    private static final long AGAIN_AFTER_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Supplier<List<User>> source;
    private final Supplier<Object> changed;
    private final LongSupplier nanos;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Known known;
    private volatile @Nullable Unread unread;

    private record Known(Object changed, Map<String, User> byName) {
        static Known of(Object changed, List<User> users) {
            return new Known(changed, users.stream().collect(Collectors.toMap(User::name, Function.identity())));
        }
    }

    /** What could not be read, and when it was last tried. */
    private record Unread(Object changed, long at) {}

    public Users(List<User> users) {
        this(() -> users, () -> users);
    }

    /** @param changed gives another value whenever the source would */
    Users(Supplier<List<User>> source, Supplier<Object> changed) {
        this(source, changed, System::nanoTime);
    }

    Users(Supplier<List<User>> source, Supplier<Object> changed, LongSupplier nanos) {
        this.source = source;
        this.changed = changed;
        this.nanos = nanos;
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

    /**
     * A source that cannot be read changes nothing, until it can: nobody new gets in by it, nobody is put out by a slip of the pen, and who was removed is out
     * as soon as that is read.
     */
    private Map<String, User> byName() {
        Object now = changed.get();
        if (!now.equals(known.changed)) {
            readAnew(now);
        }
        return known.byName;
    }

    /** Whoever comes while a change is read for the first time waits for that; where it could not be read, one tries again each second, and nobody waits for them. */
    private void readAnew(Object now) {
        if (!couldNotBeRead(now)) {
            reading.lock();
        } else if (!reading.tryLock()) {
            return;
        }
        try {
            if (!now.equals(known.changed) && (!couldNotBeRead(now) || isTimeToTryAgain())) {
                read(now);
            }
        } finally {
            reading.unlock();
        }
    }

    private void read(Object now) {
        try {
            known = Known.of(now, source.get());
            unread = null;
        } catch (RuntimeException unreadable) {
            if (!couldNotBeRead(now)) {
                LOG.warn("The users cannot be read anew, which is tried again; those known before remain.");
            }
            unread = new Unread(now, nanos.getAsLong());
        }
    }

    private boolean couldNotBeRead(Object now) {
        Unread last = unread;
        return last != null && last.changed.equals(now);
    }

    private boolean isTimeToTryAgain() {
        Unread last = unread;
        return last == null || nanos.getAsLong() - last.at >= AGAIN_AFTER_NANOS;
    }
}
