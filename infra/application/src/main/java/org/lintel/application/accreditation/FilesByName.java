package org.lintel.application.accreditation;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.application.pages.PageLanguage;
import org.lintel.application.sealing.Opening;
import org.lintel.application.security.Fingerprints;
import org.lintel.application.wiring.Views;
import org.lintel.language.SessionId;
import org.lintel.views.worklist.WorklistCursor;
import org.lintel.views.worklist.WorklistItem;
import org.lintel.views.worklist.WorklistPage;
import org.lintel.views.worklist.WorklistQuery;
import org.springframework.stereotype.Component;

/**
 * Finds files by a part of their organisation's name. Names are sealed one by one, so no index can hold them: each name of the session is
 * opened and looked at. The cost grows with the number of files of the session, or of all sessions where none is named: some microseconds for
 * each, a tenth of a millisecond where its key has not been used for a while. One call looks at {@value #MOST_LOOKED_AT} at most and then says
 * where to go on.
 */
@Component
final class FilesByName {
    static final int MOST_LOOKED_AT = 5_000;

    private final Views views;
    private final Opening opening;

    FilesByName(Views views, Opening opening) {
        this.views = views;
        this.opening = opening;
    }

    /** @param after where the page before ended, or null to begin */
    WorklistPage page(String part, @Nullable SessionId session, @Nullable WorklistCursor after, int limit) {
        String wanted = Fingerprints.normalised(part);
        List<WorklistItem> found = new ArrayList<>();
        WorklistCursor place = after;
        for (int lookedAt = 0; lookedAt < MOST_LOOKED_AT; lookedAt += WorklistQuery.LARGEST_PAGE) {
            WorklistQuery query = new WorklistQuery(session, null, null, false, null, null, place, WorklistQuery.LARGEST_PAGE);
            WorklistPage page = views.worklist().now().page(query);
            for (WorklistItem item : page.items()) {
                if (matches(item, wanted)) {
                    if (found.size() == limit) {
                        return new WorklistPage(found, place);
                    }
                    found.add(item);
                }
                place = query.placeOf(item.row());
            }
            if (page.next() == null) {
                return new WorklistPage(found, null);
            }
        }
        return new WorklistPage(found, place);
    }

    private boolean matches(WorklistItem item, String wanted) {
        String name = opening.listed(item.row().accreditation(), item.row().organisation(), PageLanguage.present()).name();
        return Fingerprints.normalised(name).contains(wanted);
    }
}
