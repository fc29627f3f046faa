package org.lintel.readmodels;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.lintel.language.SessionId;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateState;
import org.lintel.language.session.ParticipantCategory;
import org.lintel.views.delegates.DelegateRow;
import org.lintel.views.delegates.DelegateRows;
import org.lintel.views.delegates.DelegatesQuery;
import org.lintel.views.delegates.PlacesTaken;

import com.mongodb.client.model.Filters;

/**
 * The rows of delegates. Each names every list that it appears in, and whose places it holds or waits for, so that one range of one index is any
 * page of any list and any count.
 */
public final class DelegatesOnMongo implements DelegateRows {
    /** Sorts behind every moment until which a place is kept. */
    private static final String FOR_GOOD = "~";
    private static final int MOST_COUNTED = 1_000_000;

    private final GuardedRows<DelegateRow> rows;

    public DelegatesOnMongo(RowCollection collection) {
        this.rows = new GuardedRows<>(collection, DelegateRow.class);
    }

    public void createIndexes() {
        rows.createIndex("lists", "order");
        rows.createIndex("holds", "until");
        rows.createIndex("waits");
        rows.createIndex("appealed");
    }

    @Override
    public @Nullable DelegateRow find(DelegateId delegate) {
        return rows.find(delegate.value());
    }

    @Override
    public void save(DelegateRow row) {
        Document indexed = new Document("lists", List.copyOf(lists(row))).append("order", order(row.order()));
        List<String> counted = List.of(countOf(row.host().accreditation()), countOf(row.host().session(), row.host().category()));
        if (row.keepsPlace() || row.placeUntil() != null) {
            indexed.append("holds", counted).append("until",
                    row.keepsPlace() ? FOR_GOOD : Places.of(Objects.requireNonNull(row.placeUntil())));
        }
        if (row.isWaiting()) {
            indexed.append("waits", counted);
        }
        Instant due = row.appeals().next();
        if (due != null) {
            indexed.append("appealed", Places.of(due));
        }
        rows.save(row.delegate().value(), row.position(), row, indexed);
    }

    /** An accreditation is of one session, so a filter on both finds what a filter on the accreditation does, or nothing. */
    @Override
    public List<DelegateRow> page(DelegatesQuery query, int limit) {
        AccreditationId accreditation = query.accreditation();
        String list = list(query.contactPoint(), accreditation == null ? of(query.session()) : of(accreditation), query.state());
        Long after = query.after();
        Bson range = Filters.and(Filters.eq("lists", list), Filters.gt("order", after == null ? "" : order(after)));
        return rows.list(range, "order", limit).stream().filter(query::admits).toList();
    }

    @Override
    public PlacesTaken taken(AccreditationId host, Instant now) {
        return taken(countOf(host), now);
    }

    @Override
    public PlacesTaken taken(SessionId session, ParticipantCategory category, Instant now) {
        return taken(countOf(session, category), now);
    }

    @Override
    public List<DelegateRow> appealed(int limit) {
        return rows.list(Filters.gt("appealed", ""), "appealed", limit);
    }

    private PlacesTaken taken(String whose, Instant now) {
        return new PlacesTaken(rows.count(Filters.and(Filters.eq("holds", whose), Filters.gte("until", Places.of(now))), MOST_COUNTED),
                rows.count(Filters.eq("waits", whose), MOST_COUNTED));
    }

    private static Set<String> lists(DelegateRow row) {
        Set<String> lists = new LinkedHashSet<>();
        List<@Nullable UserId> readers = new ArrayList<>();
        readers.add(null);
        readers.add(row.contactPoint());
        for (UserId reader : readers) {
            for (String about : List.of(of((SessionId) null), of(row.host().session()), of(row.host().accreditation()),
                    of(row.nominatedOn()))) {
                lists.add(list(reader, about, null));
                lists.add(list(reader, about, row.state()));
            }
        }
        return lists;
    }

    /** No two lists share a name: sessions, accreditations and states hold no slash, and whose list it is comes last. */
    private static String list(@Nullable UserId contactPoint, String about, @Nullable DelegateState state) {
        return about + "/" + (state == null ? "" : state.name()) + "/" + (contactPoint == null ? "" : contactPoint.value());
    }

    private static String of(@Nullable SessionId session) {
        return session == null ? "all/" : "session/" + session.value();
    }

    private static String of(AccreditationId accreditation) {
        return "accreditation/" + accreditation.value();
    }

    private static String countOf(AccreditationId host) {
        return of(host);
    }

    private static String countOf(SessionId session, ParticipantCategory category) {
        return of(session) + "/" + category.name();
    }

    private static String order(long position) {
        return String.format(Locale.ROOT, "%019d", position);
    }
}
