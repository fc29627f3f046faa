package org.lintel.decisions.accreditation;

import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.REASONS;
import static org.lintel.decisions.accreditation.SampleFile.REPLY_PERIOD;
import static org.lintel.decisions.accreditation.SampleFile.text;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.OTHER_OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.SECOND_OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.convened;
import static org.lintel.language.accreditation.Declaration.NO_CONFLICT_OF_INTEREST;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.decisions.dueprocess.Justification;
import org.lintel.language.Event;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.Condition;
import org.lintel.language.accreditation.ConditionFoundUnmet;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.NoticeGiven;

/** inv-27: a condition of a grant carries ground, expiry and test; an unmet one starts the suspension procedure. */
@Tag("inv-27")
class ConditionsTest {
    private static final LocalDate LAST_DAY = LocalDate.parse("2027-03-10");
    private static final List<Event> CONDITIONAL = List.of(FILE.requested(), FILE.foundComplete(), FILE.grantRecommended(OFFICER),
            FILE.granted(new Condition(Ground.FALSE_INFORMATION, LAST_DAY, text("statutes are filed")),
                    new Condition(Ground.SECURITY_RISK_SUBSTANTIATED, LAST_DAY, text("no megaphones"))));

    private static FindConditionUnmet unmet(int condition) {
        return new FindConditionUnmet(FILE.id(), condition, REASONS, null, OFFICER);
    }

    private static NoticeGiven noticed(Ground ground, @Nullable Sealed<FreeText> gist) {
        return new NoticeGiven(FILE.id(), Intent.SUSPEND, ground, REASONS, gist, REPLY_PERIOD, NO_CONFLICT_OF_INTEREST, OFFICER);
    }

    private static GrantAccreditation grant(ProposedCondition... conditions) {
        return new GrantAccreditation(FILE.id(), List.of(conditions), SECOND_OFFICER);
    }

    @Test
    void eachNeedsAGroundFromTheList() {
        ProposedCondition lawful = new ProposedCondition("CODE_OF_CONDUCT", LAST_DAY, text("test"));
        given(convened()).and(FILE.awaitingApproval()).when(grant(lawful, new ProposedCondition(null, LAST_DAY, text("test"))))
                .thenRefused("ground-missing");
        given(convened()).and(FILE.awaitingApproval()).when(grant(lawful, new ProposedCondition("NATIONALITY", LAST_DAY, text("test"))))
                .thenRefused("ground-not-in-list");
    }

    @Test
    void itsTestIsTheGistThatThePartyIsTold() {
        given(convened()).and(FILE.awaitingApproval())
                .when(grant(new ProposedCondition("SECURITY_RISK_SUBSTANTIATED", LAST_DAY, text("no megaphones"))))
                .then(FILE.granted(new Condition(Ground.SECURITY_RISK_SUBSTANTIATED, LAST_DAY, text("no megaphones"))));
    }

    @Test
    void anUnmetOneStartsTheSuspensionProcedureWithANotice() {
        given(convened()).and(CONDITIONAL).when(unmet(1)).then(new ConditionFoundUnmet(FILE.id(), 1, REASONS, OFFICER),
                noticed(Ground.FALSE_INFORMATION, null));
    }

    @Test
    void thenTheReplyAndAnotherOfficersSuspensionFollow() {
        given(convened()).and(CONDITIONAL)
                .and(new ConditionFoundUnmet(FILE.id(), 1, REASONS, OFFICER), noticed(Ground.FALSE_INFORMATION, null), FILE.answered())
                .when(new SuspendAccreditation(FILE.id(), new Justification("FALSE_INFORMATION", REASONS, null), SECOND_OFFICER))
                .thenAccepted();
    }

    @Test
    void aSecurityGroundNeedsItsGist() {
        given(convened()).and(CONDITIONAL).when(unmet(2)).thenRefused("gist-missing");
        given(convened()).and(CONDITIONAL).when(new FindConditionUnmet(FILE.id(), 2, REASONS, text("gist"), OFFICER)).then(
                new ConditionFoundUnmet(FILE.id(), 2, REASONS, OFFICER), noticed(Ground.SECURITY_RISK_SUBSTANTIATED, text("gist")));
    }

    @Test
    void bindsUntilItsLastDay() {
        given(convened()).and(CONDITIONAL).at(Instant.parse("2027-03-10T23:59:59Z")).when(unmet(1)).thenAccepted();
        given(convened()).and(CONDITIONAL).at(Instant.parse("2027-03-11T00:00:00Z")).when(unmet(1)).thenRefused("condition-expired");
    }

    @Test
    void mustBeOneOfTheGrant() {
        given(convened()).and(CONDITIONAL).when(unmet(0)).thenRefused("not-in-state");
        given(convened()).and(CONDITIONAL).when(unmet(3)).thenRefused("not-in-state");
        given(convened()).and(FILE.active()).when(unmet(1)).thenRefused("not-in-state");
        given(convened()).and(FILE.awaitingApproval()).when(unmet(1)).thenRefused("not-in-state");
    }

    @Test
    void isJudgedWhileTheAccreditationIsActiveAndNoNoticeIsOpen() {
        given(convened()).and(CONDITIONAL).and(FILE.suspendedInEmergency(OFFICER)).when(unmet(1)).thenRefused("not-in-state");
        given(convened()).and(CONDITIONAL).and(noticed(Ground.CODE_OF_CONDUCT, null)).when(unmet(1)).thenRefused("notice-already-open");
    }

    @Test
    void isNotJudgedByWhoeverRecused() {
        given(convened()).and(FILE.vetting())
                .and(FILE.recused(OFFICER), FILE.grantRecommended(OTHER_OFFICER),
                        FILE.granted(new Condition(Ground.FALSE_INFORMATION, LAST_DAY, text("statutes are filed"))))
                .when(unmet(1)).thenRefused("conflict-of-interest");
    }
}
