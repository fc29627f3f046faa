package org.lintel.application.notices;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lintel.application.edge.ProblemException;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.views.notices.Notice;

/** A notice's public id in its parts. */
record NoticeId(AccreditationId accreditation, int number) {
    private static final Pattern SHAPE = Pattern.compile("([0-9a-f-]{1,100})\\.([1-9][0-9]{0,6})");

    /** @throws ProblemException 404 where no notice can have this id */
    static NoticeId orNotFound(String id) {
        Matcher parts = SHAPE.matcher(id);
        if (!parts.matches()) {
            throw ProblemException.notFound();
        }
        return new NoticeId(new AccreditationId(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    String text() {
        return Notice.idOf(accreditation, number);
    }
}
