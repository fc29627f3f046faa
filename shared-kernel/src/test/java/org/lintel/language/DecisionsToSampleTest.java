package org.lintel.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.language.accreditation.AccreditationDenied;
import org.lintel.language.accreditation.AccreditationGranted;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.DecisionRecommended;
import org.lintel.language.audit.DecisionKind;
import org.lintel.language.audit.DecisionReasons;
import org.lintel.language.audit.Population;
import org.lintel.language.audit.SampledDecision;
import org.lintel.language.delegate.DelegateEvent;

/** Of what samples are drawn: decisions of one kind in one session, and whether they have reasons to open. */
class DecisionsToSampleTest {
    static List<Class<? extends Event>> events() throws Exception {
        return EventClasses.all();
    }

    /** Whatever has reasons says so: nobody is to find an empty opening. */
    @ParameterizedTest
    @MethodSource("events")
    void aDecisionHasReasonsIfItIsGivenSome(Class<? extends Event> type) {
        if (DecisionKind.ALL.includes(type)) {
            assertThat(DecisionReasons.of(Specimen.of(type)).isEmpty()).isEqualTo(!DecisionReasons.areGivenWith(type));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyKindIsAPartOfAllAndIsOnOrganisationsOrOnDelegates(DecisionKind kind) throws Exception {
        List<Class<? extends Event>> included = events().stream().filter(kind::includes).toList();
        assertThat(included).isNotEmpty().allMatch(DecisionKind.ALL::includes)
                .allMatch(type -> DecisionKind.DELEGATES.includes(type) == DelegateEvent.class.isAssignableFrom(type))
                .allMatch(type -> DecisionKind.ORGANISATIONS.includes(type) != DecisionKind.DELEGATES.includes(type));
    }

    @Test
    void whatIsOnlyRecommendedIsNotDecided() {
        assertThat(DecisionKind.ALL.includes(DecisionRecommended.class)).isFalse();
        assertThat(DecisionKind.ADVERSE.includes(AccreditationGranted.class)).isFalse();
    }

    @Test
    void thePopulationIsOfOneSessionAndKeepsTheOrderOfTheHistory() {
        Population own = new Population(new SessionId("id-of-SessionId"), DecisionKind.ORGANISATIONS);
        Population another = new Population(new SessionId("ASP99"), DecisionKind.ORGANISATIONS);
        List<Class<? extends Event>> history = List.of(AccreditationRequested.class, AccreditationDenied.class, DecisionRecommended.class,
                AccreditationGranted.class);
        for (int position = 0; position < history.size(); position++) {
            own.see(position, Specimen.of(history.get(position)));
            another.see(position, Specimen.of(history.get(position)));
        }
        assertThat(own.decisions()).extracting(SampledDecision::position).containsExactly(1L, 3L);
        assertThat(own.decisions()).extracting(SampledDecision::type).containsExactly("AccreditationDenied", "AccreditationGranted");
        assertThat(another.decisions()).isEmpty();
        assertThat(Population.needs(DecisionRecommended.class)).isFalse();
    }
}
