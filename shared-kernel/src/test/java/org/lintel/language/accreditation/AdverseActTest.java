package org.lintel.language.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;

/** inv-9: an adverse event cannot be made without ground, reasons and until when it can be appealed. */
class AdverseActTest {
    private static final Sealed<FreeText> REASONS = new Sealed<>("reasons");

    @ParameterizedTest
    @ValueSource(classes = {AccreditationDenied.class, AccreditationSuspended.class, AccreditationSuspendedProvisionally.class,
            SuspensionConfirmed.class, AccreditationRevoked.class})
    @Tag("inv-9")
    void everyAdverseEventCarriesOne(Class<?> event) {
        assertThat(event.getRecordComponents()).filteredOn(part -> part.getType() == AdverseAct.class).hasSize(1);
    }

    @Test
    @Tag("inv-9")
    void sayingGroundReasonsAndTheEndOfTheAppealPeriod() {
        assertThat(Arrays.stream(AdverseAct.class.getRecordComponents()).map(part -> part.getName() + " " + part.getType().getSimpleName()))
                .contains("ground Ground", "reasons Sealed", "appealUntil Instant");
    }

    @Test
    @Tag("inv-8")
    void aSecurityGroundCannotBeUsedInSilence() {
        assertThatThrownBy(() -> new AdverseAct(Ground.SECURITY_RISK_SUBSTANTIATED, REASONS, null, Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new AdverseAct(Ground.SECURITY_RISK_SUBSTANTIATED, REASONS, new Sealed<>("gist"), Instant.EPOCH).gist())
                .isEqualTo(new Sealed<FreeText>("gist"));
    }

    @Test
    void everyOtherGroundCan() {
        assertThat(List.of(Ground.values())).filteredOn(ground -> !ground.needsGist())
                .allSatisfy(ground -> assertThat(new AdverseAct(ground, REASONS, null, Instant.EPOCH).ground()).isEqualTo(ground))
                .hasSize(5);
    }
}
