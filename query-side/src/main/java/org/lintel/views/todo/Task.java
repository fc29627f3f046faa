package org.lintel.views.todo;

import java.util.Comparator;

import org.jspecify.annotations.Nullable;
import org.lintel.language.RetentionClass;
import org.lintel.language.access.ExceptionalAccessId;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.disclosure.DemandId;
import org.lintel.language.disclosure.DisclosureId;
import org.lintel.language.disclosure.DisclosureTextId;

/**
 * Something that the registry has to record once time has passed.
 *
 * @param limit whose reminder or miss it is; null where it is about none
 * @param access whose review was missed; null where it is about none
 * @param delegate whose time to find another host ends, or about whom the limit is; null where it is about none
 * @param disclosure whose purpose is erased; null where none is
 * @param demand whose words are erased; null where none are
 */
public record Task(Kind kind, @Nullable TimeLimit limit, @Nullable ExceptionalAccessId access, @Nullable DelegateId delegate,
        @Nullable DisclosureId disclosure, @Nullable DemandId demand)
        implements
            Comparable<Task> {
    public static final Task LAPSE_SUSPENSION = new Task(Kind.LAPSE_SUSPENSION, null, null, null);
    public static final Task EXPIRE = new Task(Kind.EXPIRE, null, null, null);
    public static final Task BEGIN_RETENTION = new Task(Kind.BEGIN_RETENTION, null, null, null);
    public static final Task ERASE_CONFIDENTIAL = new Task(Kind.ERASE_CONFIDENTIAL, null, null, null);
    public static final Task ERASE_RESTRICTED = new Task(Kind.ERASE_RESTRICTED, null, null, null);
    private static final Comparator<Task> ORDER = Comparator.comparing(Task::name);

    public enum Kind {
        GIVE_REMINDER,
        RECORD_MISS,
        LAPSE_SUSPENSION,
        EXPIRE,
        BEGIN_RETENTION,
        ERASE_CONFIDENTIAL,
        ERASE_RESTRICTED,
        RECORD_MISSED_REVIEW,
        LAPSE_HOSTING,
        REMIND_OF_DELEGATE,
        RECORD_MISS_ABOUT_DELEGATE,
        LAPSE_SUSPENSION_OF_DELEGATE,
        BEGIN_RETENTION_OF_DELEGATE,
        ERASE_CONFIDENTIAL_OF_DELEGATE,
        ERASE_RESTRICTED_OF_DELEGATE,
        ERASE_STRICTLY_CONFIDENTIAL_OF_DELEGATE,
        ERASE_DISCLOSURE_TEXT
    }

    private Task(Kind kind, @Nullable TimeLimit limit, @Nullable ExceptionalAccessId access, @Nullable DelegateId delegate) {
        this(kind, limit, access, delegate, null, null);
    }

    public static Task giveReminder(TimeLimit limit) {
        return new Task(Kind.GIVE_REMINDER, limit, null, null);
    }

    public static Task recordMiss(TimeLimit limit) {
        return new Task(Kind.RECORD_MISS, limit, null, null);
    }

    public static Task recordMissedReview(ExceptionalAccessId access) {
        return new Task(Kind.RECORD_MISSED_REVIEW, null, access, null);
    }

    public static Task lapseHosting(DelegateId delegate) {
        return new Task(Kind.LAPSE_HOSTING, null, null, delegate);
    }

    public static Task remindOf(DelegateId delegate) {
        return new Task(Kind.REMIND_OF_DELEGATE, TimeLimit.NOTICE_REPLY, null, delegate);
    }

    public static Task recordMissAbout(DelegateId delegate) {
        return new Task(Kind.RECORD_MISS_ABOUT_DELEGATE, TimeLimit.APPEAL_DECISION, null, delegate);
    }

    public static Task lapseSuspensionOf(DelegateId delegate) {
        return new Task(Kind.LAPSE_SUSPENSION_OF_DELEGATE, null, null, delegate);
    }

    public static Task beginRetentionOf(DelegateId delegate) {
        return new Task(Kind.BEGIN_RETENTION_OF_DELEGATE, null, null, delegate);
    }

    public static Task erase(RetentionClass retention, DelegateId delegate) {
        return new Task(switch (retention) {
            case CONFIDENTIAL -> Kind.ERASE_CONFIDENTIAL_OF_DELEGATE;
            case RESTRICTED -> Kind.ERASE_RESTRICTED_OF_DELEGATE;
            case STRICTLY_CONFIDENTIAL -> Kind.ERASE_STRICTLY_CONFIDENTIAL_OF_DELEGATE;
        }, null, null, delegate);
    }

    public static Task erase(DisclosureTextId text) {
        return new Task(Kind.ERASE_DISCLOSURE_TEXT, null, null, null, text instanceof DisclosureId disclosure ? disclosure : null,
                text instanceof DemandId demand ? demand : null);
    }

    /** @return whose words are erased, of a disclosure or of a demand; null where none are */
    public @Nullable DisclosureTextId text() {
        return disclosure == null ? demand : disclosure;
    }

    /** @return for instance {@code RECORD_MISS.DECISION}; the names sort as the tasks do */
    public String name() {
        DisclosureTextId text = text();
        return kind.name() + (limit == null ? "" : "." + limit.name()) + (access == null ? "" : "." + access.value())
                + (delegate == null ? "" : "." + delegate.value()) + (text == null ? "" : "." + text.value());
    }

    @Override
    public int compareTo(Task other) {
        return ORDER.compare(this, other);
    }
}
