package org.lintel.views.file;

import org.jspecify.annotations.Nullable;
import org.lintel.language.accreditation.AccreditationId;

/** Where the files of {@link FileView} are kept. */
public interface FileRows {
    @Nullable
    AccreditationFile find(AccreditationId id);

    /** Keeps the file, unless it is there at the same or a later position. */
    void save(AccreditationFile file);
}
