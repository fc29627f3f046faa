package org.lintel.views.file;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.RecordedEvent;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.erasure.FileErased;
import org.lintel.views.Deadline;
import org.lintel.views.Standing;

/**
 * One accreditation file: what a case-work page needs, now or as it was then.
 *
 * @param standing its state, and every time limit that runs
 * @param conditions of the grant; none before one
 * @param intent the latest notice of what is intended against the party, or null
 * @param suspension the latest one, in force or not, or null
 * @param decisions that stand, the latest last; a withdrawal is none
 * @param appeals all, open and decided, the oldest first
 * @param notices all that the party was told, by number
 * @param missed time limits of the institution that passed unused
 * @param extensions more time that the party was given
 * @param position of the event that last changed it
 */
public record AccreditationFile(AccreditationId id, Request request, Standing standing, Vetting vetting, List<GrantCondition> conditions,
        @Nullable NoticeOfIntent intent, @Nullable Suspension suspension, List<Decision> decisions, List<Appeal> appeals,
        List<SentNotice> notices, List<MissedDeadline> missed, List<Extension> extensions, long position) {
    public AccreditationFile {
        conditions = List.copyOf(conditions);
        decisions = List.copyOf(decisions);
        appeals = List.copyOf(appeals);
        notices = List.copyOf(notices);
        missed = List.copyOf(missed);
        extensions = List.copyOf(extensions);
    }

    private static AccreditationFile opened(AccreditationRequested request, RecordedEvent recorded) {
        return new AccreditationFile(request.accreditation(), Request.of(request, recorded), Standing.opened(request), Vetting.NOT_BEGUN,
                List.of(), null, null, List.of(), List.of(), List.of(), List.of(), List.of(), recorded.position());
    }

    public AccreditationState state() {
        return standing.state();
    }

    /** @return what the file waits for first, or null when it waits for nothing */
    public @Nullable Deadline deadline() {
        return standing.deadline();
    }

    /** @return the decision that stands, or null before the first and where an appeal against it was upheld */
    public @Nullable Decision decision() {
        return decisions.isEmpty() ? null : decisions.getLast();
    }

    /**
     * The fold. An event at or before the file's own position changes nothing.
     *
     * @param file as it stood before, or null when the event opens it
     * @throws IllegalArgumentException when the event is neither one of an accreditation file nor its erasing
     * @throws IllegalStateException when there is no file and the event does not open one
     */
    public static AccreditationFile evolve(@Nullable AccreditationFile file, RecordedEvent recorded) {
        if (file != null) {
            return recorded.position() <= file.position() ? file : file.after(recorded);
        }
        return switch (recorded.event()) {
            case AccreditationRequested request -> opened(request, recorded);
            case AccreditationEvent event -> throw rebuild(event.accreditation());
            case FileErased erased -> throw rebuild(erased.accreditation());
            default -> throw foreign(recorded);
        };
    }

    /**
     * What the file looked like then.
     *
     * @param events those of this file that were recorded by then, in the order of their positions
     * @return the file, or null when it was not yet open
     */
    public static @Nullable AccreditationFile of(List<RecordedEvent> events) {
        AccreditationFile file = null;
        for (RecordedEvent event : events) {
            file = evolve(file, event);
        }
        return file;
    }

    private AccreditationFile after(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case AccreditationEvent event -> after(event, recorded);
            case FileErased _ -> new AccreditationFile(id, request, standing.erased(), vetting, conditions, intent, suspension, decisions,
                    appeals, notices, missed, extensions, recorded.position());
            default -> throw foreign(recorded);
        };
    }

    private AccreditationFile after(AccreditationEvent event, RecordedEvent recorded) {
        Instant at = recorded.occurredAt();
        Standing next = standing.after(event);
        return new AccreditationFile(id, request, next, vetting.after(event, standing, at), GrantCondition.after(conditions, event, at),
                NoticeOfIntent.after(intent, event, next.notices().count(), at), Suspension.after(suspension, event, next.state(), at),
                Decision.after(decisions, event, at), Appeal.after(appeals, event, at), SentNotice.after(notices, event, at),
                MissedDeadline.after(missed, event, recorded), Extension.after(extensions, event, at), recorded.position());
    }

    private static IllegalStateException rebuild(AccreditationId file) {
        return new IllegalStateException("The file " + file.value() + " does not begin with a request: rebuild the view.");
    }

    private static IllegalArgumentException foreign(RecordedEvent recorded) {
        return new IllegalArgumentException("The event at " + recorded.position() + " belongs to no accreditation file.");
    }
}
