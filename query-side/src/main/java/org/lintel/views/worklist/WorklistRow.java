package org.lintel.views.worklist;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.language.OrganisationKey;
import org.lintel.language.Sealed;
import org.lintel.language.SessionId;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.Organisation;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.session.ParticipantCategory;
import org.lintel.views.Deadline;
import org.lintel.views.Standing;

/**
 * One file in the work list.
 *
 * @param applicant who filed the request
 * @param submittedAt when it was filed, UTC
 * @param standing its state and what it waits for
 * @param position of the event that last changed the row
 */
public record WorklistRow(AccreditationId accreditation, SessionId session, Sealed<Organisation> organisation,
        OrganisationKey organisationKey,
        ParticipantCategory category, UserId applicant, Instant submittedAt, Standing standing, long position) {
    /** Sorts files that wait for nothing behind all others, so that one ascending range serves every page. */
    public static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");
    /** Sorts files before all others in which a period stands still until somebody dispatches its notice again. */
    public static final Instant AT_ONCE = Instant.EPOCH;

    public AccreditationState state() {
        return standing.state();
    }

    /** @return what the file waits for first, or null when it waits for nothing */
    public @Nullable Deadline deadline() {
        return standing.deadline();
    }

    boolean waitsFor(TimeLimit limit) {
        Deadline awaited = deadline();
        return awaited != null && awaited.limit() == limit;
    }

    /** @return the row's place in the officers' lists: {@link #AT_ONCE}, the deadline or {@link #NEVER}, then the id */
    public WorklistCursor place() {
        return standing.hasUndeliverableNotice() ? new WorklistCursor(AT_ONCE, accreditation) : place(deadline());
    }

    /** @return the row's place in the applicant's list: until when the party can act or, where that is not so, the decision is due */
    public WorklistCursor placeForParty() {
        return place(standing.deadlineForParty());
    }

    private WorklistCursor place(@Nullable Deadline awaited) {
        return new WorklistCursor(awaited == null ? NEVER : awaited.until(), accreditation);
    }

    /** @return whose claim to which organisation the file is */
    public Claim claim() {
        return new Claim(session, organisationKey);
    }
}
