package org.lintel.json;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Actor;
import org.lintel.language.EventTable;
import org.lintel.language.RecordedEvent;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.session.ParticipantCategory;
import org.lintel.views.Deadline;
import org.lintel.views.file.AccreditationFile;

/**
 * A file as it looked at a moment, by the time recorded: pseudonyms, states, grounds and times, no texts.
 *
 * @param asOf the moment asked for, or null for now
 * @param organisation the organisation's keyed fingerprint
 * @param ground of the decision that stood against the party, or null
 * @param retention until when what is written in it is kept, or null before that is known
 */
public record AuditedFile(String id, @Nullable Instant asOf, AccreditationState state, String sessionId, String organisation,
        ParticipantCategory category, String applicant, String configuration, @Nullable Instant deadline,
        @Nullable TimeLimit deadlineFor, @Nullable Ground ground, @Nullable RetentionAnswer retention, List<Step> steps) {

    /** One event of the file. */
    public record Step(long position, String type, Instant occurredAt, Instant recordedAt, Actor actor) {}

    /**
     * @param events of the file, in order, with the one that all of it was erased by, where there is one
     * @throws IllegalArgumentException where they do not open it
     */
    public static AuditedFile of(List<RecordedEvent> events, @Nullable Instant asOf) {
        AccreditationFile file = AccreditationFile.of(events);
        if (file == null) {
            throw new IllegalArgumentException("A file has at least the event that opened it.");
        }
        Deadline deadline = file.deadline();
        var decision = file.decision();
        return new AuditedFile(file.id().value(), asOf, file.state(), file.request().session().value(),
                file.request().organisationKey().value(),
                file.request().category(), file.request().applicant().value(), file.request().configuration(),
                deadline == null ? null : deadline.until(), deadline == null ? null : deadline.limit(),
                decision == null || decision.adverseAct() == null ? null : decision.adverseAct().ground(),
                RetentionAnswer.of(file.standing().retention()),
                events.stream().map(AuditedFile::step).toList());
    }

    private static Step step(RecordedEvent event) {
        return new Step(event.position(), EventTable.of(event.event().getClass()).name(), event.occurredAt(), event.recordedAt(),
                event.event().by());
    }
}
