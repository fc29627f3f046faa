package org.lintel.auditor;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.lintel.language.Event;
import org.lintel.language.SessionId;
import org.lintel.language.audit.DecisionKind;
import org.lintel.language.audit.Population;
import org.lintel.language.audit.RootHash;
import org.lintel.language.audit.SampledDecision;
import org.lintel.transparencylog.Frontier;
import org.lintel.transparencylog.Hash;

/** What samples are drawn from and by, as far as the history was seen: the decisions of some sessions, and the roots of the log's tree at some sizes. */
final class DrawBasis {
    private final Map<SessionId, Population> sessions;
    private final Set<Long> sizes;
    private final boolean hasRoots;
    private final Frontier tree = new Frontier();
    private final Map<Long, RootHash> roots = new HashMap<>();

    /** @param hasRoots whether all leaves are seen; otherwise no root is known */
    DrawBasis(Set<SessionId> sessions, Set<Long> sizes, boolean hasRoots) {
        this.sessions = sessions.stream()
                .collect(Collectors.toMap(Function.identity(), session -> new Population(session, DecisionKind.ALL)));
        this.sizes = sizes;
        this.hasRoots = hasRoots;
    }

    void leaf(Hash leaf) {
        tree.append(leaf);
        if (sizes.contains(tree.size())) {
            roots.put(tree.size(), new RootHash(HexFormat.of().formatHex(tree.root().bytes())));
        }
    }

    void decision(long position, Event event) {
        sessions.values().forEach(population -> population.see(position, event));
    }

    /** @return all up to and with the position, in the order of the history */
    List<SampledDecision> decisions(SessionId session, long upTo) {
        return Objects.requireNonNull(sessions.get(session)).decisions().stream().filter(one -> one.position() <= upTo).toList();
    }

    boolean hasRoots() {
        return hasRoots;
    }

    /** @param size one of those that were named, and that was reached */
    RootHash root(long size) {
        return Objects.requireNonNull(roots.get(size));
    }
}
