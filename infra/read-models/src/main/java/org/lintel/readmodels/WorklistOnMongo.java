package org.lintel.readmodels;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.lintel.language.SessionId;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.views.worklist.Claim;
import org.lintel.views.worklist.OpenClaim;
import org.lintel.views.worklist.WorklistCursor;
import org.lintel.views.worklist.WorklistQuery;
import org.lintel.views.worklist.WorklistRow;
import org.lintel.views.worklist.WorklistRows;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;

/**
 * The rows of the work list. Each row names every list that it appears in (one per combination of the three filters), and carries its
 * place in them as one sortable text: so one range of one index is any page of any list, however many rows there are.
 */
public final class WorklistOnMongo implements WorklistRows {
    private final GuardedRows<WorklistRow> rows;

    public WorklistOnMongo(MongoCollection<Document> collection) {
        this.rows = new GuardedRows<>(collection, WorklistRow.class);
    }

    public void createIndexes() {
        rows.createIndex("lists", "place");
        rows.createIndex("openClaim");
    }

    @Override
    public @Nullable WorklistRow find(AccreditationId accreditation) {
        return rows.find(accreditation.value());
    }

    @Override
    public void save(WorklistRow row) {
        Document indexed = new Document("lists", lists(row)).append("place", place(row.place()));
        if (row.state().isOpen()) {
            indexed.append("openClaim", claim(row.claim()));
        }
        rows.save(row.accreditation().value(), row.position(), row, indexed);
    }

    @Override
    public List<WorklistRow> page(WorklistQuery query, int limit) {
        WorklistCursor after = query.after();
        return rows.list(Filters.and(Filters.eq("lists", list(query.session(), query.state(), query.applicant())),
                Filters.gt("place", after == null ? "" : place(after))), "place", limit);
    }

    @Override
    public List<OpenClaim> openClaims(Set<Claim> claims) {
        List<String> wanted = claims.stream().map(WorklistOnMongo::claim).toList();
        return rows.list(Filters.in("openClaim", wanted)).stream().map(row -> new OpenClaim(row.claim(), row.applicant())).toList();
    }

    private static List<String> lists(WorklistRow row) {
        List<String> lists = new ArrayList<>();
        for (int filters = 0; filters < 8; filters++) {
            lists.add(list((filters & 1) == 0 ? null : row.session(), (filters & 2) == 0 ? null : row.state(),
                    (filters & 4) == 0 ? null : row.applicant()));
        }
        return lists;
    }

    /** No two lists share a name: sessions and states hold no slash, and the applicant comes last. */
    private static String list(@Nullable SessionId session, @Nullable AccreditationState state, @Nullable UserId applicant) {
        return (session == null ? "" : session.value()) + "/" + (state == null ? "" : state.name()) + "/"
                + (applicant == null ? "" : applicant.value());
    }

    private static String claim(Claim claim) {
        return claim.session().value() + "/" + claim.organisationKey().value();
    }

    /** Of fixed width before the id, so that texts sort as moments do; a registry has no deadlines before 1970. */
    private static String place(WorklistCursor place) {
        return String.format(Locale.ROOT, "%012d.%09d/%s", place.deadline().getEpochSecond(), place.deadline().getNano(),
                place.accreditation().value());
    }
}
