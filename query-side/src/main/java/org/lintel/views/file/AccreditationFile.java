package org.lintel.views.file;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.RecordedEvent;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.views.Deadline;
import org.lintel.views.Standing;

/**
 * One accreditation file: what a case-work page needs, now or as it was then.
 *
 * @param standing its state, and what it waits for until when
 * @param notice the latest notice, or null
 * @param decision the decision that stands, or null; a withdrawal is none
 * @param position of the event that last changed it
 */
public record AccreditationFile(AccreditationId id, Request request, Standing standing, Vetting vetting, @Nullable Notice notice,
        @Nullable Decision decision, long position) {
    public AccreditationState state() {
        return standing.state();
    }

    /** @return what the file waits for, or null when it waits for nothing */
    public @Nullable Deadline deadline() {
        return standing.deadline();
    }

    /**
     * The fold. An event at or before the file's own position changes nothing.
     *
     * @param file as it stood before, or null when the event opens it
     * @throws IllegalArgumentException when the event is not one of an accreditation file
     * @throws IllegalStateException when there is no file and the event does not open one
     */
    public static AccreditationFile evolve(@Nullable AccreditationFile file, RecordedEvent recorded) {
        if (!(recorded.event() instanceof AccreditationEvent event)) {
            throw new IllegalArgumentException("The event at " + recorded.position() + " belongs to no accreditation file.");
        }
        if (file != null) {
            return recorded.position() <= file.position() ? file : file.after(event, recorded);
        }
        if (event instanceof AccreditationRequested request) {
            return new AccreditationFile(request.accreditation(), Request.of(request, recorded), Standing.opened(request),
                    Vetting.NOT_BEGUN, null, null, recorded.position());
        }
        throw new IllegalStateException("The file " + event.accreditation().value() + " does not begin with a request: rebuild the view.");
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

    private AccreditationFile after(AccreditationEvent event, RecordedEvent recorded) {
        Instant at = recorded.occurredAt();
        return new AccreditationFile(id, request, standing.after(event), vetting.after(event, standing, at),
                Notice.after(notice, event, at), Decision.after(decision, event, at), recorded.position());
    }
}
