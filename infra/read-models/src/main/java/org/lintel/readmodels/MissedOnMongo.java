package org.lintel.readmodels;

import java.util.List;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.views.missed.MissedCursor;
import org.lintel.views.missed.MissedFile;
import org.lintel.views.missed.MissedRow;
import org.lintel.views.missed.MissedRows;

import com.mongodb.client.model.Filters;

/** The rows of the view of missed deadlines, and the files' sessions, in one collection so that one switch moves both. */
public final class MissedOnMongo implements MissedRows {
    private final GuardedRows<MissedRow> rows;
    private final GuardedRows<MissedFile> files;

    public MissedOnMongo(RowCollection collection) {
        this.rows = new GuardedRows<>(collection, MissedRow.class);
        this.files = new GuardedRows<>(collection, MissedFile.class);
    }

    public void createIndexes() {
        rows.createIndex("missedIn", "place");
    }

    @Override
    public @Nullable MissedFile file(AccreditationId accreditation) {
        return files.find(fileId(accreditation));
    }

    @Override
    public void save(MissedFile file) {
        files.save(fileId(file.accreditation()), file.position(), file, new Document());
    }

    @Override
    public @Nullable MissedRow find(MissedCursor which) {
        return rows.find("missed/" + place(which));
    }

    @Override
    public void save(MissedRow row) {
        String place = place(row.place());
        rows.save("missed/" + place, row.position(), row, new Document("missedIn", row.session().value()).append("place", place));
    }

    @Override
    public List<MissedRow> page(SessionId session, @Nullable MissedCursor after, int limit) {
        return rows.list(
                Filters.and(Filters.eq("missedIn", session.value()), Filters.gt("place", after == null ? "" : place(after))), "place",
                limit);
    }

    @Override
    public List<MissedRow> all(SessionId session) {
        return rows.list(Filters.eq("missedIn", session.value()));
    }

    private static String place(MissedCursor place) {
        return Places.of(place.due(), place.matter(), place.limit().name());
    }

    private static String fileId(AccreditationId accreditation) {
        return "file/" + accreditation.value();
    }
}
