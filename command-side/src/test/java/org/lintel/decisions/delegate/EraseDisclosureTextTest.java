package org.lintel.decisions.delegate;

import static org.lintel.decisions.DecisionSpecification.NOW;
import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.delegate.SampleDelegation.ASP25;
import static org.lintel.decisions.delegate.SampleDelegation.CLOCK;
import static org.lintel.decisions.delegate.SampleDelegation.OFFICER;
import static org.lintel.decisions.delegate.SampleDelegation.beginning;
import static org.lintel.decisions.delegate.SampleDelegation.id;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lintel.decisions.disclosure.EraseDisclosureText;
import org.lintel.decisions.disclosure.RecordDemand;
import org.lintel.language.CountryCode;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.consent.PersonField;
import org.lintel.language.disclosure.Basis;
import org.lintel.language.disclosure.DataDisclosed;
import org.lintel.language.disclosure.DemandId;
import org.lintel.language.disclosure.DemandRecorded;
import org.lintel.language.disclosure.DemandReferred;
import org.lintel.language.disclosure.DemandTextErased;
import org.lintel.language.disclosure.DisclosureId;
import org.lintel.language.disclosure.DisclosurePurposeErased;

/** Guideline G23: why something was passed on, and what was demanded, is kept to a moment that is known, and no longer. */
class EraseDisclosureTextTest {
    private static final CountryCode NLD = new CountryCode("NLD");
    private static final DisclosureId DISCLOSURE = new DisclosureId("passed-on");
    private static final DemandId DEMAND = new DemandId("demanded");
    private static final Sealed<FreeText> WORDS = new Sealed<>("words");
    private static final Instant UNTIL = Instant.parse("2031-12-15T23:59:59Z");
    private static final Instant FAR = Instant.parse("2060-01-01T00:00:00Z");
    private static final EraseDisclosureText PURPOSE = new EraseDisclosureText(DISCLOSURE, CLOCK);
    private static final EraseDisclosureText TEXT = new EraseDisclosureText(DEMAND, CLOCK);

    @Test
    void thePurposeOfADisclosureIsErasedOnceItsTimeHasComeAndNotBefore() {
        DisclosurePurposeErased gone = new DisclosurePurposeErased(DISCLOSURE, ASP25, NLD, UNTIL, CLOCK);
        given(disclosed(UNTIL)).at(UNTIL).when(PURPOSE).thenNothing();
        given(disclosed(UNTIL)).at(UNTIL.plusNanos(1)).when(PURPOSE).then(gone);
        given(disclosed(UNTIL), gone).at(FAR).when(PURPOSE).thenNothing();
        given().at(FAR).when(PURPOSE).thenNotFound();
    }

    @Test
    void whatWasDemandedIsErasedOnceItsTimeHasComeReferredOrNot() {
        DemandTextErased gone = new DemandTextErased(DEMAND, ASP25, NLD, UNTIL, CLOCK);
        DemandReferred referred = new DemandReferred(DEMAND, ASP25, NLD, OFFICER);
        given(demanded(UNTIL)).at(UNTIL).when(TEXT).thenNothing();
        given(demanded(UNTIL)).at(UNTIL.plusNanos(1)).when(TEXT).then(gone);
        given(demanded(UNTIL), referred).at(UNTIL.plusNanos(1)).when(TEXT).then(gone);
        given(demanded(UNTIL), gone, referred).at(FAR).when(TEXT).thenNothing();
        given().at(FAR).when(TEXT).thenNotFound();
    }

    /** Version 1 said nothing: four years from when it was recorded. */
    @Test
    void whatDoesNotSayToWhenItIsKeptIsKeptForFourYears() {
        Instant four = Instant.parse("2031-03-01T09:00:00Z");
        given(disclosed(null), demanded(null)).at(four).when(PURPOSE).thenNothing();
        given(disclosed(null), demanded(null)).at(four).when(TEXT).thenNothing();
        given(disclosed(null)).at(four.plusNanos(1)).when(PURPOSE)
                .then(new DisclosurePurposeErased(DISCLOSURE, ASP25, NLD, four, CLOCK));
        given(demanded(null)).at(four.plusNanos(1)).when(TEXT).then(new DemandTextErased(DEMAND, ASP25, NLD, four, CLOCK));
    }

    /** As what is written into files of the session: four years, from its end or from then on, whichever is later. */
    @Test
    void whatIsWrittenAfterTheSessionIsKeptFromThenOn() {
        Instant after = Instant.parse("2028-02-10T09:00:00Z");
        given(beginning()).at(after).when(new RecordDemand(DEMAND, ASP25, NLD, WORDS, OFFICER))
                .then(demanded(Instant.parse("2032-02-10T23:59:59Z")));
        given(beginning()).at(NOW).when(new RecordDemand(DEMAND, ASP25, NLD, WORDS, OFFICER)).then(demanded(UNTIL));
    }

    private static DataDisclosed disclosed(@Nullable Instant until) {
        return new DataDisclosed(DISCLOSURE, ASP25, NLD, Basis.VISA, List.of(id("ada")), Set.of(PersonField.NATIONALITY), WORDS, until,
                OFFICER);
    }

    private static DemandRecorded demanded(@Nullable Instant until) {
        return new DemandRecorded(DEMAND, ASP25, NLD, WORDS, until, OFFICER);
    }
}
