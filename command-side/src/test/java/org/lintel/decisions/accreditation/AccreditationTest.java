package org.lintel.decisions.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.WITNESS_FORUM;
import static org.lintel.decisions.accreditation.SamplePeople.APPLICANT;
import static org.lintel.decisions.accreditation.SamplePeople.OTHER_APPLICANT;
import static org.lintel.decisions.accreditation.SampleSession.convened;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.lintel.decisions.History;
import org.lintel.language.Event;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationState;

class AccreditationTest {
    @Test
    void anEmptyHistoryOpensNoFile() {
        assertThat(Accreditation.from(History.EMPTY, FILE.id())).isNull();
    }

    @Test
    void anotherFilesEventsDoNotCount() {
        SampleFile other = new SampleFile(new AccreditationId("file-2"), FILE.session(), WITNESS_FORUM, OTHER_APPLICANT);
        List<Event> events = Stream.concat(Stream.of(FILE.requested()), other.active().stream()).toList();
        assertThat(FILE.after(events).state()).isEqualTo(AccreditationState.SUBMITTED);
        assertThat(FILE.after(events).request()).isEqualTo(FILE.requested());
    }

    @Test
    void aFileThatDoesNotExistIsNotFound() {
        given().when(new WithdrawRequest(FILE.id(), APPLICANT)).thenNotFound();
    }

    @Test
    void anothersFileIsNotFoundEither() {
        given(convened()).and(FILE.requested()).when(new WithdrawRequest(FILE.id(), OTHER_APPLICANT)).thenNotFound();
    }
}
