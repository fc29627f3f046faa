package org.lintel.decisions.delegate;

import static org.lintel.decisions.DecisionSpecification.NOW;
import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.delegate.SampleDelegation.HOME;
import static org.lintel.decisions.delegate.SampleDelegation.OFFICER;
import static org.lintel.decisions.delegate.SampleDelegation.beginning;
import static org.lintel.decisions.delegate.SampleDelegation.id;

import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.decisions.DecisionSpecification;
import org.lintel.language.RetentionClass;
import org.lintel.language.access.DelegateOpened;
import org.lintel.language.access.Purpose;
import org.lintel.language.erasure.DelegateErased;

@Tag("inv-30")
class FindAtDeskTest {
    private static final DelegateOpened FOUND = new DelegateOpened(id("ada"), Purpose.DESK, RetentionClass.CONFIDENTIAL, OFFICER);

    @Test
    void whoStandsAtTheDeskIsFoundAndThatIsRecorded() {
        nominated().when(find()).then(FOUND);
    }

    @Test
    void foundAgainWithinAQuarterOfAnHourItIsOneReading() {
        nominated().and(FOUND).at(NOW.plus(Duration.ofMinutes(14))).when(find()).thenNothing();
        nominated().and(FOUND).at(NOW.plus(Duration.ofMinutes(15))).when(find()).then(FOUND);
    }

    @Test
    void whoWasErasedIsNotFoundAgain() {
        nominated().and(new DelegateErased(id("ada"), HOME.host().session(), OFFICER)).when(find()).thenNotFound();
    }

    @Test
    @Tag("inv-2")
    void whoLeftAFileOfTheOrganisationFindsNobodyOfIt() {
        nominated().and(HOME.recused(OFFICER)).when(find()).thenRefused("conflict-of-interest");
    }

    private static FindAtDesk find() {
        return new FindAtDesk(id("ada"), OFFICER);
    }

    private static DecisionSpecification nominated() {
        return given(beginning()).and(HOME.nominated("ada"));
    }
}
