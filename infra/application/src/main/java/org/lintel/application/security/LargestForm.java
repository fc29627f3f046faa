package org.lintel.application.security;

import java.io.IOException;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Does not read a form that says of itself that it is too large, and leads to the page that says so; whose length is not said, is cut off while it
 * is read.
 */
public final class LargestForm extends OncePerRequestFilter {
    /** What the address of the page has then. */
    public static final String TOO_LARGE = "too-large";
    /** Unit: bytes. A file of nominations, and what a form has beside it. */
    private static final long LARGEST = 11L << 20;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > LARGEST) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, request.getRequestURI() + "?" + TOO_LARGE + "=true");
        } else {
            chain.doFilter(request, response);
        }
    }
}
