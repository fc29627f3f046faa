package org.lintel.readmodels;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.lintel.language.SessionId;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.views.Deadline;
import org.lintel.views.worklist.Claim;
import org.lintel.views.worklist.OpenClaim;
import org.lintel.views.worklist.WorklistCursor;
import org.lintel.views.worklist.WorklistQuery;
import org.lintel.views.worklist.WorklistRow;
import org.lintel.views.worklist.WorklistRows;

import com.mongodb.client.model.Filters;

/**
 * The rows of the work list. Each row names every list that it appears in (one per combination of the filters), the officers' apart from
 * its applicant's, and carries its place in either as one sortable text: so one range of one index is any page of any list, however many
 * rows there are. What is overdue is where such a range ends.
 */
public final class WorklistOnMongo implements WorklistRows {
    private final GuardedRows<WorklistRow> rows;

    public WorklistOnMongo(RowCollection collection) {
        this.rows = new GuardedRows<>(collection, WorklistRow.class);
    }

    public void createIndexes() {
        rows.createIndex("lists", "place");
        rows.createIndex("ownLists", "ownPlace");
        rows.createIndex("openClaim");
    }

    @Override
    public @Nullable WorklistRow find(AccreditationId accreditation) {
        return rows.find(accreditation.value());
    }

    @Override
    public void save(WorklistRow row) {
        Document indexed = new Document("lists", lists(row)).append("place", place(row.place()))
                .append("ownLists", ownLists(row)).append("ownPlace", place(row.placeForParty()));
        if (row.state().isOpen()) {
            indexed.append("openClaim", claim(row.claim()));
        }
        rows.save(row.accreditation().value(), row.position(), row, indexed);
    }

    @Override
    public List<WorklistRow> page(WorklistQuery query, int limit) {
        UserId applicant = query.applicant();
        return applicant == null
                ? page("lists", list(query.session(), query.state(), query.waitsFor(), query.openAppealOnly()), "place", query, limit)
                : page("ownLists", ownList(applicant, query.session(), query.state()), "ownPlace", query, limit);
    }

    private List<WorklistRow> page(String lists, String list, String places, WorklistQuery query, int limit) {
        WorklistCursor after = query.after();
        Instant overdueAt = query.overdueAt();
        Bson range = Filters.and(Filters.eq(lists, list), Filters.gt(places, after == null ? "" : place(after)));
        return rows.list(overdueAt == null ? range : Filters.and(range, Filters.lt(places, Places.of(overdueAt))), places, limit);
    }

    @Override
    public List<OpenClaim> openClaims(Set<Claim> claims) {
        List<String> wanted = claims.stream().map(WorklistOnMongo::claim).toList();
        return rows.list(Filters.in("openClaim", wanted)).stream().map(row -> new OpenClaim(row.claim(), row.applicant())).toList();
    }

    private static List<String> lists(WorklistRow row) {
        Deadline awaited = row.deadline();
        List<String> lists = new ArrayList<>();
        for (int filters = 0; filters < 16; filters++) {
            boolean byLimit = (filters & 4) != 0;
            boolean byAppeal = (filters & 8) != 0;
            if ((!byLimit || awaited != null) && (!byAppeal || row.standing().hasOpenAppeal())) {
                lists.add(list((filters & 1) == 0 ? null : row.session(), (filters & 2) == 0 ? null : row.state(),
                        awaited == null || !byLimit ? null : awaited.limit(), byAppeal));
            }
        }
        return lists;
    }

    private static List<String> ownLists(WorklistRow row) {
        return List.of(ownList(row.applicant(), null, null), ownList(row.applicant(), row.session(), null),
                ownList(row.applicant(), null, row.state()), ownList(row.applicant(), row.session(), row.state()));
    }

    /** No two lists share a name: sessions, states and limits hold no slash. */
    private static String list(@Nullable SessionId session, @Nullable AccreditationState state, @Nullable TimeLimit waitsFor,
            boolean openAppealOnly) {
        return named(session) + "/" + named(state) + "/" + named(waitsFor) + "/" + (openAppealOnly ? "APPEAL" : "");
    }

    /** The same, the applicant coming last. */
    private static String ownList(UserId applicant, @Nullable SessionId session, @Nullable AccreditationState state) {
        return named(session) + "/" + named(state) + "/" + applicant.value();
    }

    private static String named(@Nullable SessionId session) {
        return session == null ? "" : session.value();
    }

    private static String named(@Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name();
    }

    private static String claim(Claim claim) {
        return claim.session().value() + "/" + claim.organisationKey().value();
    }

    private static String place(WorklistCursor place) {
        return Places.of(place.deadline()) + "/" + place.accreditation().value();
    }
}
