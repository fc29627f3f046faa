package org.lintel.decisions.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.language.accreditation.AccreditationState.ACTIVE;
import static org.lintel.language.accreditation.AccreditationState.SUSPENDED;

import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.dueprocess.StateAllows;

class StateAllowsTest {
    /** Who is refused should not have to guess what the file would have to be. */
    @Test
    void saysWhereTheFileStandsAndWhereItWouldHaveTo() {
        Refusal refusal = Objects.requireNonNull(StateAllows.in(FILE.after(FILE.vetting()).state(), ACTIVE, SUSPENDED).objection());
        assertThat(refusal.sentence()).contains("vetting", "active or suspended");
    }
}
