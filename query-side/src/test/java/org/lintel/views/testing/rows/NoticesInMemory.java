package org.lintel.views.testing.rows;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.delegate.DelegateId;
import org.lintel.views.notices.AboutDelegate;
import org.lintel.views.notices.Addressee;
import org.lintel.views.notices.Notice;
import org.lintel.views.notices.NoticeRows;

public final class NoticesInMemory extends ViewInMemory implements NoticeRows {
    private final RowsInMemory<String, Notice> kept = rows(Notice::id, Notice::position);
    private final RowsInMemory<AccreditationId, Addressee> addressees = rows(Addressee::accreditation, Addressee::position);
    private final RowsInMemory<DelegateId, AboutDelegate> delegates = rows(AboutDelegate::delegate, AboutDelegate::position);

    @Override
    public @Nullable Notice find(String id) {
        return kept.find(id);
    }

    @Override
    public void save(Notice notice) {
        kept.save(notice);
    }

    @Override
    public @Nullable Addressee addressee(AccreditationId accreditation) {
        return addressees.find(accreditation);
    }

    @Override
    public void save(Addressee addressee) {
        addressees.save(addressee);
    }

    @Override
    public @Nullable AboutDelegate about(DelegateId delegate) {
        return delegates.find(delegate);
    }

    @Override
    public void save(AboutDelegate about) {
        delegates.save(about);
    }

    @Override
    public List<Notice> inbox(UserId applicant, @Nullable Long before, int limit) {
        return kept.list(notice -> notice.applicant().equals(applicant) && (before == null || notice.sentAt() < before),
                Comparator.comparing(Notice::sentAt).reversed(), limit);
    }

    @Override
    public int unopened(UserId applicant, int atMost) {
        return Math.min(kept.list(notice -> notice.applicant().equals(applicant) && notice.openedAt() == null).size(), atMost);
    }

    public List<Notice> all() {
        return kept.all();
    }
}
