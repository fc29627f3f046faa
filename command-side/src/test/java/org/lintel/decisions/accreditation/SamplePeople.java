package org.lintel.decisions.accreditation;

import org.lintel.language.Actor;
import org.lintel.language.Role;
import org.lintel.language.UserId;

/** Who takes part in the tests. */
final class SamplePeople {
    static final Actor APPLICANT = new Actor(new UserId("user-a1"), Role.APP);
    static final Actor OTHER_APPLICANT = new Actor(new UserId("user-a2"), Role.APP);
    static final Actor OFFICER = new Actor(new UserId("user-o1"), Role.SEC);
    static final Actor OTHER_OFFICER = new Actor(new UserId("user-o3"), Role.SEC);
    static final Actor SECOND_OFFICER = new Actor(new UserId("user-o2"), Role.SEN);
    static final Actor OTHER_SECOND_OFFICER = new Actor(new UserId("user-o4"), Role.SEN);
    /** A second officer is also an officer: the same person in the other role. */
    static final Actor SECOND_OFFICER_AS_OFFICER = new Actor(SECOND_OFFICER.id(), Role.SEC);
    static final Actor REVIEWER = new Actor(new UserId("user-r1"), Role.REV);
    static final Actor OTHER_REVIEWER = new Actor(new UserId("user-r2"), Role.REV);
    static final Actor CLOCK = new Actor(new UserId("clock"), Role.CLOCK);

    private SamplePeople() {}
}
