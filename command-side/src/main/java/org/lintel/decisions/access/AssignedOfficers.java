package org.lintel.decisions.access;

import java.util.HashSet;
import java.util.Set;

import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.language.Event;
import org.lintel.language.RecordedEvent;
import org.lintel.language.UserId;
import org.lintel.language.access.OfficerAssigned;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.OfficerRecused;

/**
 * inv-30: confidential data of a file is for the officers who work on it. Those are who took a step in it as officers, took it over or were given
 * it; who left it over a conflict of interest works on it no longer (inv-2).
 */
public record AssignedOfficers(Set<UserId> all) {
    private static final Refusal NOT_ASSIGNED = new Refusal("not-assigned", "This file is not assigned to you.",
            "Take the file, or open it exceptionally with a reason, which another person reviews.");

    public AssignedOfficers {
        all = Set.copyOf(all);
    }

    public static AssignedOfficers of(History history, AccreditationId file) {
        Set<UserId> assigned = new HashSet<>();
        history.recorded().stream().map(RecordedEvent::event).forEach(event -> add(event, file, assigned));
        return new AssignedOfficers(assigned);
    }

    Rule include(UserId officer) {
        return Rule.that(() -> all.contains(officer), NOT_ASSIGNED);
    }

    private static void add(Event event, AccreditationId file, Set<UserId> assigned) {
        switch (event) {
            case OfficerRecused left when left.accreditation().equals(file) -> assigned.remove(left.by().id());
            case OfficerAssigned given when given.accreditation().equals(file) -> assigned.add(given.officer());
            case AccreditationEvent step when step.accreditation().equals(file) && step.by().role().isOfTheSecretariat() ->
                assigned.add(step.by().id());
            default -> {
                // It assigns nobody to this file.
            }
        }
    }
}
