package org.lintel.application.notices;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.ProblemException;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.delegate.DelegateId;
import org.lintel.views.notices.Notice;

/**
 * A notice's public id in its parts.
 *
 * @param accreditation whose notice it is; null where it is about a delegate
 * @param delegate about whom it is; null where it is about an accreditation
 */
record NoticeId(@Nullable AccreditationId accreditation, @Nullable DelegateId delegate, int number) {
    private static final Pattern SHAPE = Pattern
            .compile("(" + Pattern.quote(Notice.ABOUT_A_DELEGATE) + ")?([0-9a-f-]{1,100})\\.([1-9][0-9]{0,6})");

    /** @throws ProblemException 404 where no notice can have this id */
    static NoticeId orNotFound(String id) {
        Matcher parts = SHAPE.matcher(id);
        if (!parts.matches()) {
            throw ProblemException.notFound();
        }
        int number = Integer.parseInt(parts.group(3));
        return parts.group(1) == null
                ? new NoticeId(new AccreditationId(parts.group(2)), null, number)
                : new NoticeId(null, new DelegateId(parts.group(2)), number);
    }

    String text() {
        return accreditation == null
                ? Notice.idOf(Objects.requireNonNull(delegate), number)
                : Notice.idOf(accreditation, number);
    }
}
