package org.lintel.application.security;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.lintel.application.edge.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * How many calls a user may make in a minute by the clock: far more than a person or an honest script makes, and few enough that one of
 * them does not stand in everybody's way. It counts users who are known, so its memory is as large as their number, and nobody uses up
 * another's calls.
 */
final class CallCeiling extends OncePerRequestFilter {
    private final int perMinute;
    private final InstantSource clock;
    private final ProblemWriter problems;
    private final Map<String, Minute> minutes = new ConcurrentHashMap<>();

    private record Minute(Instant begins, int calls) {}

    /** @param perMinute 0 for no ceiling */
    CallCeiling(int perMinute, InstantSource clock, ProblemWriter problems) {
        this.perMinute = perMinute;
        this.clock = clock;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var known = SecurityContextHolder.getContext().getAuthentication();
        if (perMinute > 0 && known != null && known.getPrincipal() instanceof SignedIn signedIn) {
            Instant now = clock.instant();
            Instant begins = now.truncatedTo(ChronoUnit.MINUTES);
            Minute minute = minutes.merge(signedIn.user().id().value(), new Minute(begins, 1),
                    (before, one) -> before.begins.equals(begins) ? new Minute(begins, before.calls + 1) : one);
            if (minute.calls > perMinute) {
                refuse(request, response, Math.max(1, begins.plusSeconds(60).getEpochSecond() - now.getEpochSecond()));
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, long seconds) throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            problems.writeTooMany(response, seconds);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }
}
