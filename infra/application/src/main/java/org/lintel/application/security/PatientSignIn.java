package org.lintel.application.security;

import java.time.Duration;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Signs in by name and password, at both doors, and lets who guesses wait. */
final class PatientSignIn extends DaoAuthenticationProvider {
    private final FailedSignIns failed;

    PatientSignIn(UserDetailsService users, PasswordEncoder passwords, FailedSignIns failed) {
        super(users);
        setPasswordEncoder(passwords);
        this.failed = failed;
    }

    /** @throws TooManyAttempts where it is not looked at; a right password that others' guesses overtook is one of many, too */
    @Override
    public Authentication authenticate(Authentication attempt) {
        String address = attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        refuseWhileWaiting(address, attempt.getName());
        try {
            Authentication known = super.authenticate(attempt);
            refuseWhileWaiting(address, attempt.getName());
            failed.succeeded(address, attempt.getName());
            return known;
        } catch (BadCredentialsException wrong) {
            failed.failed(address, attempt.getName());
            throw wrong;
        }
    }

    private void refuseWhileWaiting(String address, String name) {
        Duration wait = failed.waiting(address, name);
        if (wait.isPositive()) {
            throw new TooManyAttempts(wait);
        }
    }
}
