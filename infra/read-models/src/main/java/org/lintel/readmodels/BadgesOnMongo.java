package org.lintel.readmodels;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.lintel.language.SessionId;
import org.lintel.language.badge.BadgeId;
import org.lintel.language.badge.BadgeState;
import org.lintel.language.delegate.DelegateId;
import org.lintel.views.badges.BadgeRow;
import org.lintel.views.badges.BadgeRows;
import org.lintel.views.badges.BadgesQuery;
import org.lintel.views.delegates.DelegateRow;

import com.mongodb.client.model.Filters;

/**
 * The rows of badges and of their bearers, in one collection so that one switch moves both. A badge names every list that it appears in; what
 * expires appears among the expired from the beginning, and is found there once its time is over.
 */
public final class BadgesOnMongo implements BadgeRows {
    private static final String BADGE = "badge/";
    private static final String BEARER = "bearer/";
    /** Sorts behind every moment at which a badge expires. */
    private static final String NEVER = "~";

    private final GuardedRows<BadgeRow> badges;
    private final GuardedRows<DelegateRow> bearers;

    public BadgesOnMongo(RowCollection collection) {
        this.badges = new GuardedRows<>(collection, BadgeRow.class);
        this.bearers = new GuardedRows<>(collection, DelegateRow.class);
    }

    public void createIndexes() {
        badges.createIndex("lists", "order");
        badges.createIndex("of", "order");
    }

    @Override
    public @Nullable BadgeRow find(BadgeId badge) {
        return badges.find(BADGE + badge.value());
    }

    @Override
    public void save(BadgeRow row) {
        badges.save(BADGE + row.badge().value(), row.position(), row,
                new Document("of", row.delegate().value()).append("lists", List.copyOf(lists(row))).append("order", order(row.order()))
                        .append("expires", row.endsWithTheSession() ? Places.of(row.validUntil()) : NEVER));
    }

    @Override
    public List<BadgeRow> of(DelegateId delegate) {
        return badges.with("of", delegate.value()).stream().sorted(Comparator.comparing(BadgeRow::order)).toList();
    }

    @Override
    public @Nullable DelegateRow bearer(DelegateId delegate) {
        return bearers.find(BEARER + delegate.value());
    }

    @Override
    public void save(DelegateRow bearer) {
        bearers.save(BEARER + bearer.delegate().value(), bearer.position(), bearer, new Document());
    }

    @Override
    public List<BadgeRow> page(BadgesQuery query, Instant now, int limit) {
        Long after = query.after();
        List<Bson> range = new ArrayList<>(List.of(Filters.eq("lists", list(query.session(), query.state())),
                Filters.gt("order", after == null ? "" : order(after))));
        if (query.state() != null) {
            range.add(query.state() == BadgeState.EXPIRED
                    ? Filters.lt("expires", Places.of(now))
                    : Filters.gte("expires", Places.of(now)));
        }
        return badges.list(Filters.and(range), "order", limit);
    }

    private static Set<String> lists(BadgeRow row) {
        Set<String> lists = new LinkedHashSet<>();
        for (SessionId session : new @Nullable SessionId[]{null, row.session()}) {
            lists.add(list(session, null));
            lists.add(list(session, row.state()));
            if (row.endsWithTheSession()) {
                lists.add(list(session, BadgeState.EXPIRED));
            }
        }
        return lists;
    }

    private static String list(@Nullable SessionId session, @Nullable BadgeState state) {
        return (session == null ? "all/" : "session/" + session.value() + "/") + (state == null ? "" : state.name());
    }

    private static String order(long position) {
        return String.format(Locale.ROOT, "%019d", position);
    }
}
