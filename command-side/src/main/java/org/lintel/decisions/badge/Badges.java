package org.lintel.decisions.badge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.History;
import org.lintel.language.badge.BadgeEvent;
import org.lintel.language.badge.BadgeId;
import org.lintel.language.badge.BadgeIssued;
import org.lintel.language.delegate.DelegateId;

/**
 * The badges that a history knows, the earliest first.
 *
 * @param all by their ids
 */
public record Badges(SequencedMap<BadgeId, Badge> all) {
    public static Badges from(History history) {
        SequencedMap<BadgeId, Badge> all = new LinkedHashMap<>();
        history.events(BadgeEvent.class).forEach(event -> {
            if (event instanceof BadgeIssued issued) {
                all.put(event.badge(), Badge.of(issued));
            } else {
                all.computeIfPresent(event.badge(), (_, badge) -> badge.after(event));
            }
        });
        return new Badges(Collections.unmodifiableSequencedMap(all));
    }

    public @Nullable Badge find(BadgeId id) {
        return all.get(id);
    }

    /** @return those of one delegate */
    public Stream<Badge> of(DelegateId delegate) {
        return all.values().stream().filter(badge -> badge.bearer().delegate().equals(delegate));
    }
}
