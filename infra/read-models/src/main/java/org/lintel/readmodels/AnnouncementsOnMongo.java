package org.lintel.readmodels;

import java.util.List;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.delegate.DelegateId;
import org.lintel.views.announcements.AnnouncedDelegate;
import org.lintel.views.announcements.AnnouncedFile;
import org.lintel.views.announcements.Announcement;
import org.lintel.views.announcements.AnnouncementRows;

import com.mongodb.client.model.Filters;

/**
 * The rows of the view of announcements, and the files that they are of, in one collection so that one switch moves both. What waits
 * carries the position of its dispatch in a field of its own, so that it is one index range.
 */
public final class AnnouncementsOnMongo implements AnnouncementRows {
    private final GuardedRows<Announcement> announcements;
    private final GuardedRows<AnnouncedFile> files;
    private final GuardedRows<AnnouncedDelegate> delegates;

    public AnnouncementsOnMongo(RowCollection collection) {
        this.announcements = new GuardedRows<>(collection, Announcement.class);
        this.files = new GuardedRows<>(collection, AnnouncedFile.class);
        this.delegates = new GuardedRows<>(collection, AnnouncedDelegate.class);
    }

    public void createIndexes() {
        announcements.createIndex("waiting");
    }

    @Override
    public @Nullable Announcement find(AccreditationId accreditation, int notice) {
        return announcements.find(noticeId(accreditation, notice));
    }

    @Override
    public @Nullable Announcement find(DelegateId delegate, int notice) {
        return announcements.find(noticeId(delegate, notice));
    }

    @Override
    public @Nullable AnnouncedDelegate delegate(DelegateId delegate) {
        return delegates.find(delegateId(delegate));
    }

    @Override
    public void save(AnnouncedDelegate delegate) {
        delegates.save(delegateId(delegate.delegate()), delegate.position(), delegate, new Document());
    }

    @Override
    public void save(Announcement row) {
        DelegateId delegate = row.delegate();
        announcements.save(
                delegate == null ? noticeId(row.accreditation(), row.notice()) : noticeId(delegate, row.notice()), row.position(), row,
                row.waiting() ? new Document("waiting", row.dispatched()) : new Document());
    }

    @Override
    public @Nullable AnnouncedFile file(AccreditationId accreditation) {
        return files.find(fileId(accreditation));
    }

    @Override
    public void save(AnnouncedFile file) {
        files.save(fileId(file.accreditation()), file.position(), file, new Document());
    }

    @Override
    public List<Announcement> waiting(long after, int limit) {
        return announcements.list(Filters.gt("waiting", after), "waiting", limit);
    }

    private static String noticeId(AccreditationId accreditation, int notice) {
        return "notice/" + accreditation.value() + "." + notice;
    }

    private static String fileId(AccreditationId accreditation) {
        return "file/" + accreditation.value();
    }

    private static String noticeId(DelegateId delegate, int notice) {
        return "notice/delegate." + delegate.value() + "." + notice;
    }

    private static String delegateId(DelegateId delegate) {
        return "delegate/" + delegate.value();
    }
}
