package org.lintel.application.edge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Reads an API call's body into memory up to a bound, so that nothing later meets an endless one and the bytes can be both parsed and
 * hashed (inv-32). Comes after sign-in: a stranger's body is not read.
 */
public final class BodyLimit extends OncePerRequestFilter {
    /** Unit: bytes. */
    static final int LARGEST = 1 << 20;
    /** Unit: bytes. Some forty thousand lines of nominations. */
    static final int LARGEST_FILE = 10 << 20;

    private static final Pattern FILES = Pattern.compile("/api/sessions/[^/]+/nominations");

    private final ProblemWriter problems;

    public BodyLimit(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int largest = largest(request.getRequestURI());
        byte[] body = request.getContentLengthLong() > largest ? null : request.getInputStream().readNBytes(largest + 1);
        if (body == null || body.length > largest) {
            problems.write(response, Problem.tooLarge(largest >> 20));
            return;
        }
        if (isWildcard(request.getContentType())) {
            problems.write(response, Problems.ofStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE));
            return;
        }
        chain.doFilter(new ReadRequest(request, body), response);
    }

    /** @return how many bytes a body that is sent to the address may have */
    static int largest(String path) {
        return FILES.matcher(path).matches() ? LARGEST_FILE : LARGEST;
    }

    /** A body is of one media type; the framework takes several for a fault of its own. */
    private static boolean isWildcard(@Nullable String mediaType) {
        return mediaType != null && mediaType.contains("*");
    }

    /** @return the bytes of the call's body, empty where it had none */
    static byte[] bodyOf(HttpServletRequest request) {
        return request.getAttribute(ReadRequest.BODY) instanceof byte[] body ? body : new byte[0];
    }

    private static final class ReadRequest extends HttpServletRequestWrapper {
        private static final String BODY = ReadRequest.class.getName();
        private final byte[] body;

        private ReadRequest(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
            request.setAttribute(BODY, body);
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Bytes(new ByteArrayInputStream(body));
        }
    }

    private static final class Bytes extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        private Bytes(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The body is read at once.");
        }
    }
}
