package org.lintel.language.configuration;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParticipationTermsTest {
    @ParameterizedTest
    @CsvSource({"PT59S,PT168H,PT30M,PT4H,5,2023,rehosting", "PT48H,PT0S,PT30M,PT4H,5,2023,ownPageLink",
            "PT48H,PT168H,PT25H,PT4H,5,2023,ownPageVisit", "PT48H,PT168H,PT30M,P367D,5,2023,gateListFreshness",
            "PT48H,PT168H,PT30M,PT4H,0,2023,riskAssessmentWorkingDays"})
    void namesWhatIsOutOfRange(Duration rehosting, Duration link, Duration visit, Duration list, int assessment, String code, String name) {
        assertThatThrownBy(() -> new ParticipationTerms(rehosting, link, visit, list, LocalTime.NOON, assessment, code))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(name);
    }

    @ParameterizedTest
    @CsvSource({"PT1M,PT1M,PT1M,PT1M,1,a", "P366D,P366D,PT24H,P366D,366,2027 (revised)"})
    void takesWhatIsJustWithin(Duration rehosting, Duration link, Duration visit, Duration list, int assessment, String code) {
        assertThatCode(() -> new ParticipationTerms(rehosting, link, visit, list, LocalTime.MIDNIGHT, assessment, code))
                .doesNotThrowAnyException();
    }
}
