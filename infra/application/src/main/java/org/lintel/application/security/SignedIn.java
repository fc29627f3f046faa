package org.lintel.application.security;

import java.util.Collection;

import org.lintel.language.Role;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;

/** A user as the security framework carries them through a call. */
public record SignedIn(User user) implements UserDetails {
    /** @return who makes the present call; the access table lets nobody through without */
    public static User present() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            return signedIn.user();
        }
        throw new IllegalStateException("Nobody is signed in here.");
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
