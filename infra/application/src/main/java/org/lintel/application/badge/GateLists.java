package org.lintel.application.badge;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Reads;
import org.lintel.application.security.Fingerprints;
import org.lintel.application.security.KeyedHash;
import org.lintel.application.wiring.PublishedConfigurations;
import org.lintel.application.wiring.Views;
import org.lintel.language.SessionId;
import org.springframework.stereotype.Component;

/**
 * Makes the lists for gates without a connection. Each is filled up to a round number with hashes that stand for no badge, the same ones each time,
 * so that neither a list nor two compared say how many badges there are.
 */
@Component
final class GateLists {
    private static final int ROUND = 64;
    private static final int KEY_BYTES = 32;

    private final BadgeHandles handles;
    private final Fingerprints fingerprints;
    private final GateKey key;
    private final Views views;
    private final Reads reads;
    private final PublishedConfigurations configurations;
    private final InstantSource clock;

    GateLists(BadgeHandles handles, Fingerprints fingerprints, GateKey key, Views views, Reads reads,
            PublishedConfigurations configurations,
            InstantSource clock) {
        this.handles = handles;
        this.fingerprints = fingerprints;
        this.key = key;
        this.views = views;
        this.reads = reads;
        this.configurations = configurations;
        this.clock = clock;
    }

    /**
     * @param after the token of an answer to a command that the list is to know of; null not to wait
     * @return the signed file
     * @throws ProblemException 404 where there is no such session
     */
    String of(SessionId session, @Nullable String after) {
        if (reads.view(views.sessions(), after).find(session) == null) {
            throw ProblemException.notFound();
        }
        Instant now = clock.instant();
        Set<String> hashes = new TreeSet<>();
        reads.view(views.badges(), after).opening(session, now).forEach(badge -> hashes.add(GateList.hashOf(handles.of(badge, session))));
        fillUp(hashes, session);
        return new GateList(session.value(), now.truncatedTo(ChronoUnit.SECONDS), freshness(now), hashes).signed(key::sign);
    }

    private void fillUp(Set<String> hashes, SessionId session) {
        KeyedHash filling = new KeyedHash(
                ByteBuffer.allocate(KEY_BYTES).put(fingerprints.keyFor("gate list filling", session), 0, KEY_BYTES).array());
        int full = (hashes.size() / ROUND + 1) * ROUND;
        for (int number = 0; hashes.size() < full; number++) {
            hashes.add(HexFormat.of().formatHex(filling.of(Integer.toString(number))));
        }
    }

    private Duration freshness(Instant now) {
        return configurations.all().inForceAt(now).participation().gateListFreshness();
    }
}
