package org.lintel.language.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.language.accreditation.AccreditationState.CLOSED;
import static org.lintel.language.accreditation.AccreditationState.DENIED;
import static org.lintel.language.accreditation.AccreditationState.EXPIRED;
import static org.lintel.language.accreditation.AccreditationState.REVOKED;
import static org.lintel.language.accreditation.AccreditationState.WITHDRAWN;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

class AccreditationStateTest {
    @Test
    void openAreAllStatesButFive() {
        assertThat(Arrays.stream(AccreditationState.values()).filter(state -> !state.isOpen())).containsExactlyInAnyOrder(DENIED, REVOKED,
                WITHDRAWN, CLOSED, EXPIRED);
    }
}
