package org.lintel.readmodels;

import java.util.List;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.delegate.DelegateId;
import org.lintel.views.notices.AboutDelegate;
import org.lintel.views.notices.Addressee;
import org.lintel.views.notices.Notice;
import org.lintel.views.notices.NoticeRows;

import com.mongodb.client.model.Filters;

/**
 * The rows of the notices view: notices by their public ids, and the files' addressees, in one collection so that one switch moves both.
 * An inbox is one index range; its order is stored negated, so that the newest comes first in an ascending one.
 */
public final class NoticesOnMongo implements NoticeRows {
    private final GuardedRows<Notice> notices;
    private final GuardedRows<Addressee> addressees;
    private final GuardedRows<AboutDelegate> delegates;

    public NoticesOnMongo(RowCollection collection) {
        this.notices = new GuardedRows<>(collection, Notice.class);
        this.addressees = new GuardedRows<>(collection, Addressee.class);
        this.delegates = new GuardedRows<>(collection, AboutDelegate.class);
    }

    public void createIndexes() {
        notices.createIndex("inbox", "newestFirst");
        notices.createIndex("unopenedOf");
    }

    @Override
    public @Nullable Notice find(String id) {
        return notices.find(noticeId(id));
    }

    @Override
    public void save(Notice notice) {
        Document indexed = new Document("inbox", notice.applicant().value()).append("newestFirst", -notice.sentAt());
        if (notice.openedAt() == null) {
            indexed.append("unopenedOf", notice.applicant().value());
        }
        notices.save(noticeId(notice.id()), notice.position(), notice, indexed);
    }

    @Override
    public @Nullable Addressee addressee(AccreditationId accreditation) {
        return addressees.find(fileId(accreditation));
    }

    @Override
    public void save(Addressee addressee) {
        addressees.save(fileId(addressee.accreditation()), addressee.position(), addressee, new Document());
    }

    @Override
    public @Nullable AboutDelegate about(DelegateId delegate) {
        return delegates.find(delegateId(delegate));
    }

    @Override
    public void save(AboutDelegate about) {
        delegates.save(delegateId(about.delegate()), about.position(), about, new Document());
    }

    @Override
    public List<Notice> inbox(UserId applicant, @Nullable Long before, int limit) {
        Bson inbox = Filters.eq("inbox", applicant.value());
        return notices.list(before == null ? inbox : Filters.and(inbox, Filters.gt("newestFirst", -before)), "newestFirst", limit);
    }

    @Override
    public int unopened(UserId applicant, int atMost) {
        return notices.count(Filters.eq("unopenedOf", applicant.value()), atMost);
    }

    private static String noticeId(String id) {
        return "notice/" + id;
    }

    private static String fileId(AccreditationId accreditation) {
        return "file/" + accreditation.value();
    }

    private static String delegateId(DelegateId delegate) {
        return "delegate/" + delegate.value();
    }
}
