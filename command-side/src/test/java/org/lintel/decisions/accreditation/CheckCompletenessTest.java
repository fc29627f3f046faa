package org.lintel.decisions.accreditation;

import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.key;
import static org.lintel.decisions.accreditation.SampleFile.text;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.convened;

import java.util.Arrays;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CheckCompletenessTest {
    private static CheckCompleteness check(String... missing) {
        return new CheckCompleteness(FILE.id(), Arrays.stream(missing).map(SampleFile::text).toList(),
                Arrays.stream(missing).map(SampleFile::key).toList(), OFFICER);
    }

    @Test
    void aRequestWithNothingMissingIsComplete() {
        given(convened()).and(FILE.requested()).when(check()).then(FILE.foundComplete());
    }

    @Test
    void allThatIsMissingIsNamedAtOnceWithADateToSupplyItBy() {
        given(convened()).and(FILE.requested()).when(check("registration", "statutes"))
                .then(FILE.foundIncomplete("registration", "statutes"));
    }

    @Test
    @Tag("inv-7")
    void whatTheFirstCheckDidNotNameCannotBeAskedForLater() {
        given(convened()).and(FILE.requested(), FILE.foundIncomplete("registration"), FILE.supplied()).when(check("statutes"))
                .thenRefused("missing-named-late");
        given(convened()).and(FILE.requested(), FILE.foundIncomplete("registration"), FILE.supplied())
                .when(check("registration", "statutes"))
                .thenRefused("missing-named-late");
    }

    @Test
    void whatIsStillMissingMayBeNamedAgain() {
        given(convened()).and(FILE.requested(), FILE.foundIncomplete("registration", "statutes"), FILE.supplied()).when(check("statutes"))
                .then(FILE.foundIncomplete("statutes"));
    }

    @Test
    @Tag("inv-7")
    void theFirstCheckCountsAndNotTheLatest() {
        given(convened())
                .and(FILE.requested(), FILE.foundIncomplete("registration", "statutes"), FILE.supplied(), FILE.foundIncomplete("statutes"),
                        FILE.supplied())
                .when(check("registration")).thenAccepted();
        given(convened()).and(FILE.requested(), FILE.foundIncomplete("registration"), FILE.supplied(), FILE.foundIncomplete("registration"),
                FILE.supplied()).when(check("statutes")).thenRefused("missing-named-late");
    }
}
