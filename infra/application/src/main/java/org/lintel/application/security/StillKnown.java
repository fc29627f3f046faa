package org.lintel.application.security;

import java.io.IOException;
import java.time.InstantSource;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Ends the session of whoever was removed since they signed in, or has another password or other roles, and a visit whose time is over. */
final class StillKnown extends OncePerRequestFilter {
    private final Users users;
    private final InstantSource clock;

    StillKnown(Users users, InstantSource clock) {
        this.users = users;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null && known.getPrincipal() instanceof SignedIn signedIn && !holds(signedIn)) {
            new SecurityContextLogoutHandler().logout(request, response, known);
            response.sendRedirect(signedIn.until() == null ? "/sign-in?left" : SecurityConfiguration.LEFT);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean holds(SignedIn signedIn) {
        return signedIn.until() == null ? users.knows(signedIn.user()) : clock.instant().isBefore(signedIn.until());
    }
}
