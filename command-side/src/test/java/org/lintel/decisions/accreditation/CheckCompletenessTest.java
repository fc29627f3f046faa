package org.lintel.decisions.accreditation;

import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.key;
import static org.lintel.decisions.accreditation.SampleFile.text;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;

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
        given(FILE.requested()).when(check()).then(FILE.foundComplete());
    }

    @Test
    void allThatIsMissingIsNamedAtOnceWithADateToSupplyItBy() {
        given(FILE.requested()).when(check("registration", "statutes")).then(FILE.foundIncomplete("registration", "statutes"));
    }

    @Test
    @Tag("inv-7")
    void whatTheFirstCheckDidNotNameCannotBeAskedForLater() {
        given(FILE.requested(), FILE.foundIncomplete("registration"), FILE.supplied()).when(check("statutes"))
                .thenRefused("missing-named-late");
        given(FILE.requested(), FILE.foundIncomplete("registration"), FILE.supplied()).when(check("registration", "statutes"))
                .thenRefused("missing-named-late");
    }

    @Test
    void whatIsStillMissingMayBeNamedAgain() {
        given(FILE.requested(), FILE.foundIncomplete("registration", "statutes"), FILE.supplied()).when(check("statutes"))
                .then(FILE.foundIncomplete("statutes"));
    }

    @Test
    @Tag("inv-7")
    void theFirstCheckCountsAndNotTheLatest() {
        given(FILE.requested(), FILE.foundIncomplete("registration", "statutes"), FILE.supplied(), FILE.foundIncomplete("statutes"),
                FILE.supplied()).when(check("registration")).thenAccepted();
        given(FILE.requested(), FILE.foundIncomplete("registration"), FILE.supplied(), FILE.foundIncomplete("registration"),
                FILE.supplied()).when(check("statutes")).thenRefused("missing-named-late");
    }
}
