package org.lintel.views.testing.rows;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.delegate.DelegateId;
import org.lintel.views.announcements.AnnouncedDelegate;
import org.lintel.views.announcements.AnnouncedFile;
import org.lintel.views.announcements.Announcement;
import org.lintel.views.announcements.AnnouncementRows;

public final class AnnouncementsInMemory extends ViewInMemory implements AnnouncementRows {
    private record Key(String whose, int notice) {
        static Key of(Announcement row) {
            DelegateId delegate = row.delegate();
            return delegate == null ? of(row.accreditation(), row.notice()) : of(delegate, row.notice());
        }

        static Key of(AccreditationId accreditation, int notice) {
            return new Key(accreditation.value(), notice);
        }

        static Key of(DelegateId delegate, int notice) {
            return new Key("delegate." + delegate.value(), notice);
        }
    }

    private final RowsInMemory<AccreditationId, AnnouncedFile> files = rows(AnnouncedFile::accreditation, AnnouncedFile::position);
    private final RowsInMemory<DelegateId, AnnouncedDelegate> delegates = rows(AnnouncedDelegate::delegate, AnnouncedDelegate::position);
    private final RowsInMemory<Key, Announcement> kept = rows(Key::of, Announcement::position);

    @Override
    public @Nullable Announcement find(AccreditationId accreditation, int notice) {
        return kept.find(Key.of(accreditation, notice));
    }

    @Override
    public @Nullable Announcement find(DelegateId delegate, int notice) {
        return kept.find(Key.of(delegate, notice));
    }

    @Override
    public void save(Announcement row) {
        kept.save(row);
    }

    @Override
    public @Nullable AnnouncedDelegate delegate(DelegateId delegate) {
        return delegates.find(delegate);
    }

    @Override
    public void save(AnnouncedDelegate delegate) {
        delegates.save(delegate);
    }

    @Override
    public @Nullable AnnouncedFile file(AccreditationId accreditation) {
        return files.find(accreditation);
    }

    @Override
    public void save(AnnouncedFile file) {
        files.save(file);
    }

    @Override
    public List<Announcement> waiting(long after, int limit) {
        return kept.list(row -> row.waiting() && row.dispatched() > after, Comparator.comparing(Announcement::dispatched), limit);
    }

    public List<Announcement> all() {
        return kept.all();
    }
}
