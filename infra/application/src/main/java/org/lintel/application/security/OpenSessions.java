package org.lintel.application.security;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.lintel.language.Role;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistryImpl;

/**
 * Where people are signed in: the sessions of the pages, in memory, gone with the process. One that is ended here is out at its next
 * request. A session is named by a token of its own: the cookie's value is never shown.
 */
public final class OpenSessions extends SessionRegistryImpl {
    private final InstantSource clock;
    private final Map<String, Opened> opened = new ConcurrentHashMap<>();

    public OpenSessions(InstantSource clock) {
        this.clock = clock;
    }

    private record Opened(String token, Instant since) {}

    /**
     * A session of a user.
     *
     * @param present whether it is the one that asks
     */
    public record OpenSession(String token, User user, Instant since, boolean present) {}

    @Override
    public void registerNewSession(String sessionId, Object principal) {
        super.registerNewSession(sessionId, principal);
        opened.put(sessionId, new Opened(UUID.randomUUID().toString(), clock.instant()));
    }

    @Override
    public void removeSessionInformation(String sessionId) {
        super.removeSessionInformation(sessionId);
        opened.remove(sessionId);
    }

    /**
     * @param presentId of the session that asks
     * @return the user's, the latest first
     */
    public List<OpenSession> of(User user, String presentId) {
        return all().filter(session -> idOf(session).equals(user.id().value())).flatMap(session -> shown(session, presentId))
                .sorted(Comparator.comparing(OpenSession::since).reversed()).toList();
    }

    /** @return everybody who is signed in anywhere, once, by name; not who visits their own page, which is nobody's business */
    public List<User> users() {
        return all().map(OpenSessions::userOf).filter(user -> !user.is(Role.PERSON)).distinct().sorted(Comparator.comparing(User::name))
                .toList();
    }

    /** Ends one session of the user; one that is another's or gone is left alone. */
    public void end(User user, String token) {
        all().filter(session -> idOf(session).equals(user.id().value())).filter(session -> isNamed(session, token))
                .forEach(SessionInformation::expireNow);
    }

    /** @param userId the pseudonym of whose sessions all end */
    public void endAllOf(String userId) {
        all().filter(session -> idOf(session).equals(userId)).forEach(SessionInformation::expireNow);
    }

    private Stream<SessionInformation> all() {
        return getAllPrincipals().stream().flatMap(principal -> getAllSessions(principal, false).stream());
    }

    private Stream<OpenSession> shown(SessionInformation session, String presentId) {
        Opened known = opened.get(session.getSessionId());
        return known == null
                ? Stream.empty()
                : Stream.of(new OpenSession(known.token, userOf(session), known.since, session.getSessionId().equals(presentId)));
    }

    private boolean isNamed(SessionInformation session, String token) {
        Opened known = opened.get(session.getSessionId());
        return known != null && known.token.equals(token);
    }

    private static String idOf(SessionInformation session) {
        return userOf(session).id().value();
    }

    private static User userOf(SessionInformation session) {
        return ((SignedIn) session.getPrincipal()).user();
    }
}
