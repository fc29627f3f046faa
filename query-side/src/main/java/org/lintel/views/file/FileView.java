package org.lintel.views.file;

import org.jspecify.annotations.Nullable;
import org.lintel.language.RecordedEvent;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.erasure.FileErased;
import org.lintel.views.Projection;

/** The view of each accreditation file as it stands. */
public final class FileView implements Projection {
    private final FileRows rows;

    public FileView(FileRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "file";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public void apply(RecordedEvent recorded) {
        switch (recorded.event()) {
            case AccreditationEvent event -> advance(event.accreditation(), recorded);
            case FileErased erased -> advance(erased.accreditation(), recorded);
            default -> {
                // No file changes by it.
            }
        }
    }

    private void advance(AccreditationId file, RecordedEvent recorded) {
        AccreditationFile before = rows.find(file);
        AccreditationFile after = AccreditationFile.evolve(before, recorded);
        if (after != before) {
            rows.save(after);
        }
    }

    /** @return the file, or null when there is none of this id */
    public @Nullable AccreditationFile find(AccreditationId id) {
        return rows.find(id);
    }
}
