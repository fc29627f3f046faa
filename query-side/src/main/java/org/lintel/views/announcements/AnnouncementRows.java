package org.lintel.views.announcements;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.delegate.DelegateId;

/** Where the rows of {@link Announcements} are kept. */
public interface AnnouncementRows {
    @Nullable
    Announcement find(AccreditationId accreditation, int notice);

    @Nullable
    Announcement find(DelegateId delegate, int notice);

    @Nullable
    AnnouncedDelegate delegate(DelegateId delegate);

    /** Keeps the delegate, unless it is there at the same or a later position. */
    void save(AnnouncedDelegate delegate);

    /** Keeps the announcement, unless it is there at the same or a later position. */
    void save(Announcement announcement);

    @Nullable
    AnnouncedFile file(AccreditationId accreditation);

    /** Keeps the file, unless it is there at the same or a later position. */
    void save(AnnouncedFile file);

    /**
     * @param after only what was {@linkplain Announcement#dispatched dispatched} after this position
     * @param limit how many at most
     * @return what waits, in the order of its dispatch
     */
    List<Announcement> waiting(long after, int limit);
}
