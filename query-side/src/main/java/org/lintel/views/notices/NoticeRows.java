package org.lintel.views.notices;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.delegate.DelegateId;

/** Where the rows of {@link Notices} are kept. */
public interface NoticeRows {
    /** @param id the public one */
    @Nullable
    Notice find(String id);

    /** Keeps the notice, unless it is there at the same or a later position. */
    void save(Notice notice);

    @Nullable
    Addressee addressee(AccreditationId accreditation);

    /** Keeps the addressee, unless it is there at the same or a later position. */
    void save(Addressee addressee);

    @Nullable
    AboutDelegate about(DelegateId delegate);

    /** Keeps it, unless it is there at the same or a later position. */
    void save(AboutDelegate about);

    /**
     * @param before only notices sent before this position, or null to begin
     * @param limit how many at most
     * @return the applicant's notices, newest first
     */
    List<Notice> inbox(UserId applicant, @Nullable Long before, int limit);

    /**
     * @param atMost where to stop counting
     * @return how many of the applicant's notices are unopened
     */
    int unopened(UserId applicant, int atMost);
}
