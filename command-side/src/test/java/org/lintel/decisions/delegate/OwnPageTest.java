package org.lintel.decisions.delegate;

import static org.lintel.decisions.DecisionSpecification.NOW;
import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.delegate.SampleDelegation.APPLICANT;
import static org.lintel.decisions.delegate.SampleDelegation.HOME;
import static org.lintel.decisions.delegate.SampleDelegation.OTHER_APPLICANT;
import static org.lintel.decisions.delegate.SampleDelegation.beginning;
import static org.lintel.decisions.delegate.SampleDelegation.id;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.lintel.decisions.DecisionSpecification;
import org.lintel.language.Actor;
import org.lintel.language.Role;
import org.lintel.language.UserId;
import org.lintel.language.delegate.LinkKey;
import org.lintel.language.delegate.PersonCame;
import org.lintel.language.delegate.PersonInvited;

/** A one-time link to a person's own page is given out by who nominated them, and used once. */
class OwnPageTest {
    private static final LinkKey LINK = new LinkKey("link");
    private static final LinkKey NEWER = new LinkKey("newer-link");
    private static final Instant UNTIL = NOW.plus(Duration.ofDays(7));
    private static final Actor ADA = person("ada");

    @Test
    void whoNominatedAPersonGivesThemALinkAndNobodyElse() {
        nominated().when(new InvitePerson(id("ada"), LINK, APPLICANT)).then(invited(LINK));
        nominated().when(new InvitePerson(id("ada"), LINK, OTHER_APPLICANT)).thenNotFound();
        nominated().and(HOME.withdrawn("ada")).when(new InvitePerson(id("ada"), LINK, APPLICANT)).then(invited(LINK));
    }

    @Test
    void theLinkIsUsedOnceAndUntilItsLastMoment() {
        DecisionSpecification invited = nominated().and(invited(LINK));
        invited.at(UNTIL).when(come(LINK)).then(came(LINK, UNTIL));
        invited.at(UNTIL.plusNanos(1)).when(come(LINK)).thenNotFound();
        nominated().and(invited(LINK), came(LINK, NOW)).when(come(LINK)).thenNotFound();
    }

    @Test
    void aNewerLinkEndsTheOneBeforeAndWhatWasNeverGivenOutOpensNothing() {
        DecisionSpecification twice = nominated().and(invited(LINK), invited(NEWER));
        twice.when(come(LINK)).thenNotFound();
        twice.when(come(NEWER)).then(came(NEWER, NOW));
        nominated().when(come(LINK)).thenNotFound();
    }

    @Test
    void nobodyComesWithTheLinkOfAnother() {
        nominated().and(HOME.nominated("bo"), invited(LINK)).when(new BeginVisit(id("bo"), LINK, person("bo"))).thenNotFound();
        nominated().and(HOME.nominated("bo"), invited(LINK)).when(new BeginVisit(id("ada"), LINK, person("bo"))).thenNotFound();
    }

    private static DecisionSpecification nominated() {
        return given(beginning()).and(HOME.nominated("ada"));
    }

    private static BeginVisit come(LinkKey link) {
        return new BeginVisit(id("ada"), link, ADA);
    }

    private static PersonInvited invited(LinkKey link) {
        return new PersonInvited(id("ada"), HOME.host(), link, UNTIL, APPLICANT);
    }

    private static PersonCame came(LinkKey link, Instant at) {
        return new PersonCame(id("ada"), HOME.host(), link, at.plus(Duration.ofMinutes(30)), ADA);
    }

    static Actor person(String name) {
        return new Actor(new UserId(id(name).value()), Role.PERSON);
    }
}
