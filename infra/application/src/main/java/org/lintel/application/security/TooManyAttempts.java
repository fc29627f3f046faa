package org.lintel.application.security;

import java.time.Duration;

import org.springframework.security.core.AuthenticationException;

/** Signing in was not even tried: too many attempts from there under that name have failed. */
public final class TooManyAttempts extends AuthenticationException {
    private final transient Duration wait;

    TooManyAttempts(Duration wait) {
        super("too many attempts");
        this.wait = wait;
    }

    /** @return whole seconds until the next attempt is looked at, at least one */
    public long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
