package org.lintel.views.access;

import java.util.HashSet;
import java.util.Set;

import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationId;

/**
 * Who works on a file: who took a step in it as an officer, took it over or was given it, and did not leave it over a conflict of interest.
 *
 * @param position of the event that last changed it
 */
public record AssignedRow(AccreditationId accreditation, Set<UserId> officers, long position) {
    public AssignedRow {
        officers = Set.copyOf(officers);
    }

    AssignedRow with(UserId officer, long last) {
        Set<UserId> more = new HashSet<>(officers);
        more.add(officer);
        return new AssignedRow(accreditation, more, last);
    }

    AssignedRow without(UserId officer, long last) {
        Set<UserId> fewer = new HashSet<>(officers);
        fewer.remove(officer);
        return new AssignedRow(accreditation, fewer, last);
    }
}
