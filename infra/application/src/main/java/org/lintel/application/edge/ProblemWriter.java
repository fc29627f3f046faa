package org.lintel.application.edge;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;

import org.lintel.application.security.Access;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem where no controller is reached: before sign-in, over a body's bound, on unknown paths. */
public final class ProblemWriter {
    private final JsonMapper json;

    public ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    public void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        // Where a call ends before the security framework is reached, nobody else says so.
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    /** The answer to whoever did not say, or not prove, who they are. Never a redirect to a form. */
    public void writeUnauthorised(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Lintel\", charset=\"UTF-8\"");
        write(response, Problem.of(HttpStatus.UNAUTHORIZED, "unauthenticated", "Who is calling is not known.",
                "Send your user name and password with HTTP Basic authentication."));
    }

    /** The answer to whoever is known and may not do this: it is another's to do, not done in this way, or nothing is there. */
    public void writeDenied(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Set<HttpMethod> methods = Access.methodsAt(request.getRequestURI());
        if (methods.isEmpty()) {
            write(response, Problem.notFound());
        } else if (methods.contains(HttpMethod.valueOf(request.getMethod()))) {
            write(response, Problem.wrongRole());
        } else {
            response.setHeader(HttpHeaders.ALLOW, methods.stream().map(HttpMethod::name).collect(Collectors.joining(", ")));
            write(response, Problems.ofStatus(HttpStatus.METHOD_NOT_ALLOWED));
        }
    }

    /** @param seconds until it is worth trying again */
    public void writeTooMany(HttpServletResponse response, long seconds) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        write(response, Problems.ofStatus(HttpStatus.TOO_MANY_REQUESTS));
    }

    public void writeMalformedAddress(HttpServletResponse response) throws IOException {
        write(response, Problem.malformed("", "not-acceptable", "This address is not well-formed."));
    }
}
