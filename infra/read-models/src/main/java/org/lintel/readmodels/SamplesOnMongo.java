package org.lintel.readmodels;

import java.util.List;
import java.util.Set;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.audit.DecisionKind;
import org.lintel.language.audit.SampleId;
import org.lintel.views.samples.DecidedRow;
import org.lintel.views.samples.FiledIn;
import org.lintel.views.samples.FollowUpRow;
import org.lintel.views.samples.SampleRow;
import org.lintel.views.samples.SampleRows;

import com.mongodb.client.model.Filters;

/**
 * Samples, what is to be followed up, the decisions that may be drawn and the files' sessions, in one collection so that one switch moves all. The order of
 * samples is stored negated, so that the newest comes first in an ascending index; of one that is not drawn yet, also as it is.
 */
public final class SamplesOnMongo implements SampleRows {
    private static final String NEWEST_FIRST = "newestFirst";
    private static final String WAITING = "waiting";
    private static final String DECIDED_IN = "decidedIn";
    private static final String FOLLOWED_UP_IN = "followedUpIn";
    private static final String ASKED = "asked";

    private final GuardedRows<SampleRow> samples;
    private final GuardedRows<FollowUpRow> followUps;
    private final GuardedRows<DecidedRow> decided;
    private final GuardedRows<FiledIn> files;

    public SamplesOnMongo(RowCollection collection) {
        this.samples = new GuardedRows<>(collection, SampleRow.class);
        this.followUps = new GuardedRows<>(collection, FollowUpRow.class);
        this.decided = new GuardedRows<>(collection, DecidedRow.class);
        this.files = new GuardedRows<>(collection, FiledIn.class);
    }

    public void createIndexes() {
        samples.createIndex("session", NEWEST_FIRST);
        samples.createIndex("session", "kind", NEWEST_FIRST);
        samples.createIndex(WAITING);
        followUps.createIndex(FOLLOWED_UP_IN, ASKED);
        decided.createIndex(DECIDED_IN, "type");
    }

    @Override
    public @Nullable SampleRow find(SampleId sample) {
        return samples.find("sample/" + sample.value());
    }

    @Override
    public void save(SampleRow row) {
        Document indexed = new Document("session", row.session().value()).append("kind", row.kind().name()).append(NEWEST_FIRST,
                -row.began());
        if (row.drawn() == null) {
            indexed.append(WAITING, row.began());
        }
        samples.save("sample/" + row.sample().value(), row.position(), row, indexed);
    }

    @Override
    public List<SampleRow> page(SessionId session, @Nullable Long before, int limit) {
        Bson all = Filters.eq("session", session.value());
        return samples.list(before == null ? all : Filters.and(all, Filters.gt(NEWEST_FIRST, -before)), NEWEST_FIRST, limit);
    }

    @Override
    public int earlier(SessionId session, DecisionKind kind, long began) {
        return samples.count(Filters.and(Filters.eq("session", session.value()), Filters.eq("kind", kind.name()),
                Filters.gt(NEWEST_FIRST, -began)));
    }

    @Override
    public List<SampleRow> waiting(int limit) {
        return samples.list(Filters.gte(WAITING, 0L), WAITING, limit);
    }

    @Override
    public @Nullable FiledIn filedIn(AccreditationId accreditation) {
        return files.find("file/" + accreditation.value());
    }

    @Override
    public void save(FiledIn row) {
        files.save("file/" + row.accreditation().value(), row.position(), row, new Document());
    }

    @Override
    public void save(DecidedRow row) {
        decided.save("decision/" + row.decision().position(), row.decision().position(), row,
                new Document(DECIDED_IN, row.session().value()).append("type", row.decision().type()));
    }

    @Override
    public List<DecidedRow> decided(SessionId session, Set<String> types, long upTo) {
        return decided.list(Filters.and(Filters.eq(DECIDED_IN, session.value()), Filters.in("type", types),
                Filters.lte("position", upTo)));
    }

    @Override
    public @Nullable FollowUpRow followUp(SampleId sample, long decision) {
        return followUps.find("follow-up/" + sample.value() + "/" + decision);
    }

    @Override
    public void save(FollowUpRow row) {
        followUps.save("follow-up/" + row.sample().value() + "/" + row.decision().position(), row.position(), row,
                row.open() ? new Document(FOLLOWED_UP_IN, row.session().value()).append(ASKED, row.asked()) : new Document());
    }

    @Override
    public List<FollowUpRow> followUps(SessionId session, @Nullable Long after, int limit) {
        return followUps.list(Filters.and(Filters.eq(FOLLOWED_UP_IN, session.value()), Filters.gt(ASKED, after == null ? -1L : after)),
                ASKED, limit);
    }
}
