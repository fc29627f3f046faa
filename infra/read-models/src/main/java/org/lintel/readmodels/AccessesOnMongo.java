package org.lintel.readmodels;

import java.util.List;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.lintel.language.access.ExceptionalAccessId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.views.access.AccessRows;
import org.lintel.views.access.AssignedRow;
import org.lintel.views.access.ExceptionalAccessCursor;
import org.lintel.views.access.ExceptionalAccessRow;
import org.lintel.views.access.Review;

import com.mongodb.client.model.Filters;

/** Who works on which file, and the exceptional accesses, in one collection so that one switch moves both. */
public final class AccessesOnMongo implements AccessRows {
    private final GuardedRows<ExceptionalAccessRow> exceptional;
    private final GuardedRows<AssignedRow> assigned;

    public AccessesOnMongo(RowCollection collection) {
        this.exceptional = new GuardedRows<>(collection, ExceptionalAccessRow.class);
        this.assigned = new GuardedRows<>(collection, AssignedRow.class);
    }

    public void createIndexes() {
        exceptional.createIndex("review", "place");
        exceptional.createIndex("place");
    }

    @Override
    public @Nullable AssignedRow assigned(AccreditationId accreditation) {
        return assigned.find("file/" + accreditation.value());
    }

    @Override
    public void save(AssignedRow row) {
        assigned.save("file/" + row.accreditation().value(), row.position(), row, new Document());
    }

    @Override
    public @Nullable ExceptionalAccessRow find(ExceptionalAccessId access) {
        return exceptional.find("access/" + access.value());
    }

    @Override
    public void save(ExceptionalAccessRow row) {
        exceptional.save("access/" + row.access().value(), row.position(), row,
                new Document("review", row.review().name()).append("place", place(row.place())));
    }

    @Override
    public List<ExceptionalAccessRow> page(@Nullable Review review, @Nullable ExceptionalAccessCursor after, int limit) {
        var behind = Filters.gt("place", after == null ? "" : place(after));
        return exceptional.list(review == null ? behind : Filters.and(Filters.eq("review", review.name()), behind), "place", limit);
    }

    private static String place(ExceptionalAccessCursor place) {
        return Places.of(place.reviewUntil()) + "/" + place.access().value();
    }
}
