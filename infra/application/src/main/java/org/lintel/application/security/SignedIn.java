package org.lintel.application.security;

import java.time.Instant;
import java.util.Collection;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Role;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * A user as the security framework carries them through a call.
 *
 * @param until when it is over, UTC; null for whoever has an account, who is signed in as long as they have it
 */
public record SignedIn(User user, @Nullable Instant until) implements UserDetails {
    public SignedIn(User user) {
        this(user, null);
    }

    /** @return who makes the present call; the access table lets nobody through without */
    public static User present() {
        User present = presentOrNull();
        if (present == null) {
            throw new IllegalStateException("Nobody is signed in here.");
        }
        return present;
    }

    /** @return who makes the present call, or null for a stranger, whom only what is open lets in */
    public static @Nullable User presentOrNull() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn ? signedIn.user() : null;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return AuthorityUtils.createAuthorityList(user.roles().stream().map(Role::name).toArray(String[]::new));
    }

    @Override
    public String getPassword() {
        return user.passwordHash();
    }

    @Override
    public String getUsername() {
        return user.name();
    }
}
