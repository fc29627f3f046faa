package org.lintel.decisions.accreditation;

import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.REPLY_PERIOD;
import static org.lintel.decisions.accreditation.SampleFile.WITNESS_FORUM;
import static org.lintel.decisions.accreditation.SampleFile.key;
import static org.lintel.decisions.accreditation.SampleFile.text;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.OTHER_APPLICANT;
import static org.lintel.decisions.accreditation.SamplePeople.OTHER_OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.convened;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.ClarificationAsked;

/** inv-7 on the whole of a file: what was asked stays asked, also after a recommendation was returned or voided. */
@Tag("inv-7")
class ClarificationRoundsTest {
    private static AskClarification ask(String question) {
        return new AskClarification(FILE.id(), text(question), key(question), OTHER_OFFICER);
    }

    @Test
    void roundsAreNotGivenBackByAReturnedRecommendation() {
        given(convened()).and(FILE.vetting()).and(FILE.asked("which meetings"), FILE.clarified(), FILE.asked("who pays"), FILE.clarified(),
                FILE.grantRecommended(OFFICER), FILE.returned()).when(ask("why")).thenRefused("too-many-rounds");
    }

    @Test
    void norIsAQuestionForgottenWhenTheOfficerWhoAskedItLeaves() {
        given(convened()).and(FILE.vetting()).and(FILE.asked("which meetings"), FILE.clarified(), FILE.recused(OFFICER))
                .when(ask("which meetings"))
                .thenRefused("question-repeated");
    }

    @Test
    void eachFileHasItsOwnRounds() {
        SampleFile other = new SampleFile(new AccreditationId("file-2"), FILE.session(), WITNESS_FORUM, OTHER_APPLICANT);
        given(convened()).and(other.vetting())
                .and(other.asked("which meetings"), other.clarified(), other.asked("who pays"), other.clarified())
                .and(FILE.vetting()).when(ask("which meetings")).then(new ClarificationAsked(FILE.id(), text("which meetings"),
                        key("which meetings"), REPLY_PERIOD, OTHER_OFFICER));
    }
}
