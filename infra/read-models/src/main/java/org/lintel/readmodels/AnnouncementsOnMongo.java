package org.lintel.readmodels;

import java.util.List;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.views.announcements.AnnouncedFile;
import org.lintel.views.announcements.Announcement;
import org.lintel.views.announcements.AnnouncementRows;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;

/**
 * The rows of the view of announcements, and the files that they are of, in one collection so that one switch moves both. What waits
 * carries the position of its dispatch in a field of its own, so that it is one index range.
 */
public final class AnnouncementsOnMongo implements AnnouncementRows {
    private final GuardedRows<Announcement> announcements;
    private final GuardedRows<AnnouncedFile> files;

    public AnnouncementsOnMongo(MongoCollection<Document> collection) {
        this.announcements = new GuardedRows<>(collection, Announcement.class);
        this.files = new GuardedRows<>(collection, AnnouncedFile.class);
    }

    public void createIndexes() {
        announcements.createIndex("waiting");
    }

    @Override
    public @Nullable Announcement find(AccreditationId accreditation, int notice) {
        return announcements.find(noticeId(accreditation, notice));
    }

    @Override
    public void save(Announcement row) {
        announcements.save(noticeId(row.accreditation(), row.notice()), row.position(), row,
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
}
