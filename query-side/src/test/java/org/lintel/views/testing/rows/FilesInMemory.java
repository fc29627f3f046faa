package org.lintel.views.testing.rows;

import org.jspecify.annotations.Nullable;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.views.file.AccreditationFile;
import org.lintel.views.file.FileRows;

public final class FilesInMemory extends ViewInMemory implements FileRows {
    private final RowsInMemory<AccreditationId, AccreditationFile> kept = rows(AccreditationFile::id, AccreditationFile::position);

    @Override
    public @Nullable AccreditationFile find(AccreditationId id) {
        return kept.find(id);
    }

    @Override
    public void save(AccreditationFile file) {
        kept.save(file);
    }
}
