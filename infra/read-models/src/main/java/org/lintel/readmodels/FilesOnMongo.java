package org.lintel.readmodels;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.views.file.AccreditationFile;
import org.lintel.views.file.FileRows;

/** The rows of the file view, by id. */
public final class FilesOnMongo implements FileRows {
    private final GuardedRows<AccreditationFile> rows;

    public FilesOnMongo(RowCollection collection) {
        this.rows = new GuardedRows<>(collection, AccreditationFile.class);
    }

    @Override
    public @Nullable AccreditationFile find(AccreditationId id) {
        return rows.find(id.value());
    }

    @Override
    public void save(AccreditationFile file) {
        rows.save(file.id().value(), file.position(), file, new Document());
    }
}
