package org.lintel.decisions.delegate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintel.decisions.DecisionSpecification.NOW;
import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.delegate.SampleDelegation.APPLICANT;
import static org.lintel.decisions.delegate.SampleDelegation.AWAY;
import static org.lintel.decisions.delegate.SampleDelegation.HOME;
import static org.lintel.decisions.delegate.SampleDelegation.OFFICER;
import static org.lintel.decisions.delegate.SampleDelegation.OTHER_APPLICANT;
import static org.lintel.decisions.delegate.SampleDelegation.OTHER_OFFICER;
import static org.lintel.decisions.delegate.SampleDelegation.SECOND_OFFICER;
import static org.lintel.decisions.delegate.SampleDelegation.beginning;
import static org.lintel.decisions.delegate.SampleDelegation.id;

import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.decisions.Boundary;
import org.lintel.decisions.DecisionSpecification;
import org.lintel.decisions.History;
import org.lintel.language.Actor;
import org.lintel.language.RetentionClass;
import org.lintel.language.Tags;
import org.lintel.language.access.DelegateOpened;
import org.lintel.language.access.OfficerAssigned;
import org.lintel.language.access.Purpose;

@Tag("inv-30")
class OpenDelegateTest {
    @Test
    void whoTookAStepWithTheDelegateIsShownThemAndThatIsRecorded() {
        confirmed().when(open(OFFICER)).then(opened(OFFICER));
    }

    @Test
    void soIsToWhomTheFileOfTheHostIsAssigned() {
        var assigned = new OfficerAssigned(AWAY.host().accreditation(), OTHER_OFFICER.id(), SECOND_OFFICER);
        confirmed().and(assigned).when(open(OTHER_OFFICER)).thenRefused("not-assigned");
        confirmed().and(assigned, AWAY.rehostedFrom("ada", HOME)).when(open(OTHER_OFFICER)).thenAccepted();
    }

    @Test
    void nobodyElseIs() {
        confirmed().when(open(OTHER_OFFICER)).thenRefused("not-assigned");
        confirmed().and(opened(OFFICER)).when(open(OTHER_OFFICER)).thenRefused("not-assigned");
    }

    @Test
    void theContactPointIsShownWhomTheyNominatedAndNobodyElses() {
        confirmed().when(open(APPLICANT)).then(opened(APPLICANT));
        confirmed().when(open(OTHER_APPLICANT)).thenNotFound();
        given(beginning()).when(open(OFFICER)).thenNotFound();
    }

    @Test
    @Tag("inv-2")
    void whoLeftAFileOfTheOrganisationIsShownNothing() {
        confirmed().and(HOME.recused(OFFICER)).when(open(OFFICER)).thenRefused("conflict-of-interest");
    }

    @Test
    void openedAgainWithinAQuarterOfAnHourItIsOneReading() {
        DecisionSpecification read = confirmed().and(opened(OFFICER));
        read.at(NOW.plus(Duration.ofMinutes(15)).minusNanos(1)).when(open(OFFICER)).thenNothing();
        read.at(NOW.plus(Duration.ofMinutes(15))).when(open(OFFICER)).then(opened(OFFICER));
        read.at(NOW).when(open(APPLICANT)).then(opened(APPLICANT));
    }

    @Test
    void whatIsStrictlyConfidentialIsNotOpenedThisWay() {
        assertThatThrownBy(() -> new OpenDelegate(id("ada"), Purpose.VETTING, RetentionClass.STRICTLY_CONFIDENTIAL, OFFICER))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noDecisionOnTheDelegateDependsOnWhoReadWhat() {
        assertThat(new VetDelegate(id("ada"), null, OFFICER).boundary(History.EMPTY).criteria()).extracting(Boundary.Criterion::tag)
                .doesNotContain(Tags.access(id("ada")));
    }

    private static DecisionSpecification confirmed() {
        return given(beginning()).and(HOME.nominated("ada"), HOME.confirmed("ada"));
    }

    private static OpenDelegate open(Actor by) {
        return new OpenDelegate(id("ada"), Purpose.VETTING, RetentionClass.CONFIDENTIAL, by);
    }

    private static DelegateOpened opened(Actor by) {
        return new DelegateOpened(id("ada"), Purpose.VETTING, RetentionClass.CONFIDENTIAL, by);
    }
}
