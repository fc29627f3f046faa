package org.lintel.decisions.badge;

import static org.lintel.decisions.badge.SampleBadges.APPLICANT;
import static org.lintel.decisions.badge.SampleBadges.CLOSING;
import static org.lintel.decisions.badge.SampleBadges.HOME;
import static org.lintel.decisions.badge.SampleBadges.OFFICER;
import static org.lintel.decisions.badge.SampleBadges.OTHER_APPLICANT;
import static org.lintel.decisions.badge.SampleBadges.REASONS;
import static org.lintel.decisions.badge.SampleBadges.activate;
import static org.lintel.decisions.badge.SampleBadges.activated;
import static org.lintel.decisions.badge.SampleBadges.badge;
import static org.lintel.decisions.badge.SampleBadges.bearer;
import static org.lintel.decisions.badge.SampleBadges.begun;
import static org.lintel.decisions.badge.SampleBadges.id;
import static org.lintel.decisions.badge.SampleBadges.issued;
import static org.lintel.decisions.badge.SampleBadges.lost;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.decisions.Command;
import org.lintel.decisions.DecisionSpecification;
import org.lintel.language.Sealed;
import org.lintel.language.badge.BadgeId;
import org.lintel.language.badge.BadgeInvalidated;
import org.lintel.language.badge.BadgeIssued;
import org.lintel.language.badge.BadgeReissued;
import org.lintel.language.badge.InvalidationCause;
import org.lintel.language.badge.Zone;
import org.lintel.language.delegate.ChosenBy;
import org.lintel.language.delegate.DisplayNameChosen;
import org.lintel.language.delegate.Visibility;
import org.lintel.language.delegate.VisibilityChosen;

/** A badge from the officer's desk to the gate, lost, made invalid, and made anew. */
class BadgeTest {
    private static final BadgeId NEW = badge("ada-2");
    private static final IssueBadge ISSUE = new IssueBadge(badge("ada"), id("ada"), Zone.CONFERENCE, OFFICER);
    private static final ReissueBadge REISSUE = new ReissueBadge(badge("ada"), NEW, OFFICER);

    @Test
    void aGrantedDelegateGetsABadgeThatIsValidUntilTheSessionCloses() {
        granted().when(ISSUE).then(issued("ada", "ada"));
        begun().and(HOME.recommended("ada", "ada")).when(ISSUE).thenRefused("not-in-state");
        granted().and(HOME.withdrawn("ada")).when(ISSUE).thenRefused("not-in-state");
        begun().when(ISSUE).thenNotFound();
    }

    @Test
    void andOneAtATime() {
        withBadge().when(new IssueBadge(NEW, id("ada"), Zone.CONFERENCE, OFFICER)).thenRefused("badge-exists");
        withBadge().and(lost("ada", "ada")).when(new IssueBadge(NEW, id("ada"), Zone.CONFERENCE, OFFICER)).thenAccepted();
    }

    @Test
    void whoIsUnderAPseudonymHasChosenTheNameThatTheBadgeShows() {
        DecisionSpecification pseudonymous = granted()
                .and(new VisibilityChosen(id("ada"), HOME.host(), Visibility.PSEUDONYMOUS, ChosenBy.PERSON, APPLICANT));
        pseudonymous.when(ISSUE).thenRefused("display-name-missing");
        withBadge().and(new VisibilityChosen(id("ada"), HOME.host(), Visibility.PSEUDONYMOUS, ChosenBy.PERSON, APPLICANT),
                lost("ada", "ada")).when(REISSUE).thenRefused("display-name-missing");
        pseudonymous.and(new DisplayNameChosen(id("ada"), HOME.host(), new Sealed<>("name"), ChosenBy.PERSON, APPLICANT)).when(ISSUE)
                .thenAccepted();
    }

    @Test
    void itIsActivatedOnceByWhoSawWhoItIsFor() {
        withBadge().when(activate("ada")).then(activated("ada", "ada"));
        withBadge().and(activated("ada", "ada")).when(activate("ada")).thenRefused("not-in-state");
        withBadge().when(new ActivateBadge(badge("ada"), false, true, OFFICER)).thenRefused("identity-not-seen");
        withBadge().at(CLOSING.plusSeconds(1)).when(activate("ada")).thenRefused("badge-expired");
        withBadge().when(activate("nobody")).thenNotFound();
    }

    @Test
    void whoNominatedTheBearerReportsItLostAndNobodyElsesContactPoint() {
        withBadge().when(new ReportBadgeLost(badge("ada"), APPLICANT)).thenAccepted();
        withBadge().when(new ReportBadgeLost(badge("ada"), OTHER_APPLICANT)).thenNotFound();
        withBadge().and(lost("ada", "ada")).when(new ReportBadgeLost(badge("ada"), OFFICER)).thenRefused("not-in-state");
    }

    @Test
    @Tag("inv-14")
    void whatIsLostOrInvalidIsMadeAnewAndNeverComesBack() {
        BadgeInvalidated invalidated = new BadgeInvalidated(badge("ada"), bearer("ada", "ada"), InvalidationCause.OFFICER, REASONS,
                OFFICER);
        withBadge().when(new InvalidateBadge(badge("ada"), REASONS, OFFICER)).then(invalidated);
        withBadge().when(REISSUE).thenRefused("not-in-state");
        for (DecisionSpecification ended : List.of(withBadge().and(lost("ada", "ada")), withBadge().and(invalidated))) {
            ended.when(activate("ada")).thenRefused("not-in-state");
            ended.when(REISSUE).then(new BadgeReissued(badge("ada"), bearer("ada", "ada"), NEW, OFFICER),
                    new BadgeIssued(NEW, bearer("ada", "ada"), Zone.CONFERENCE, CLOSING, OFFICER));
            ended.and(new BadgeReissued(badge("ada"), bearer("ada", "ada"), NEW, OFFICER),
                    new BadgeIssued(NEW, bearer("ada", "ada"), Zone.CONFERENCE, CLOSING, OFFICER));
            ended.when(REISSUE).thenRefused("not-in-state");
            ended.when(activate("ada")).thenRefused("not-in-state");
            ended.when(activate("ada-2")).thenAccepted();
        }
    }

    @Test
    void ofALostBadgeOneReplacementIsMade() {
        withBadge().and(lost("ada", "ada"), new BadgeIssued(NEW, bearer("ada", "ada"), Zone.CONFERENCE, CLOSING, OFFICER)).when(REISSUE)
                .thenRefused("badge-exists");
        withBadge().and(lost("ada", "ada"), HOME.withdrawn("ada")).when(REISSUE).thenRefused("not-in-state");
    }

    @Test
    @Tag("inv-2")
    void whoLeftTheOrganisationOverAConflictTouchesNoBadgeOfItsDelegates() {
        List<Command> steps = List.of(new ActivateBadge(badge("ada"), true, true, OFFICER),
                new InvalidateBadge(badge("ada"), REASONS, OFFICER), new ReportBadgeLost(badge("ada"), OFFICER));
        steps.forEach(step -> withBadge().and(HOME.recused(OFFICER)).when(step).thenRefused("conflict-of-interest"));
        granted().and(HOME.recused(OFFICER)).when(ISSUE).thenRefused("conflict-of-interest");
        withBadge().and(lost("ada", "ada"), HOME.recused(OFFICER)).when(REISSUE).thenRefused("conflict-of-interest");
    }

    private static DecisionSpecification granted() {
        return begun().and(HOME.granted("ada", "ada"));
    }

    private static DecisionSpecification withBadge() {
        return granted().and(issued("ada", "ada"));
    }
}
