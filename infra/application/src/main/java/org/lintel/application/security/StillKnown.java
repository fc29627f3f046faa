package org.lintel.application.security;

import java.io.IOException;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Ends the session of whoever was removed since they signed in, or has another password or other roles. */
final class StillKnown extends OncePerRequestFilter {
    private final Users users;

    StillKnown(Users users) {
        this.users = users;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null && known.getPrincipal() instanceof SignedIn signedIn && !users.knows(signedIn.user())) {
            new SecurityContextLogoutHandler().logout(request, response, known);
            response.sendRedirect("/sign-in?left");
            return;
        }
        chain.doFilter(request, response);
    }
}
