package org.lintel.views.delegates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintel.views.testing.DelegateSamples.AWAY;
import static org.lintel.views.testing.DelegateSamples.DELEGATE;
import static org.lintel.views.testing.DelegateSamples.HOME;
import static org.lintel.views.testing.DelegateSamples.SUBSTITUTE;
import static org.lintel.views.testing.EventSamples.APPLICANT;
import static org.lintel.views.testing.EventSamples.ASP25;
import static org.lintel.views.testing.EventSamples.MONDAY;
import static org.lintel.views.testing.EventSamples.OFFICER;
import static org.lintel.views.testing.EventSamples.SECOND_OFFICER;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.language.Event;
import org.lintel.language.TextKey;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.AdverseAct;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.RecommendedOutcome;
import org.lintel.language.delegate.ChosenBy;
import org.lintel.language.delegate.DelegateAppealDismissed;
import org.lintel.language.delegate.DelegateAppealLodged;
import org.lintel.language.delegate.DelegateConfirmed;
import org.lintel.language.delegate.DelegateDenied;
import org.lintel.language.delegate.DelegateGranted;
import org.lintel.language.delegate.DelegateHostLost;
import org.lintel.language.delegate.DelegateHostRestored;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateInterimReliefGranted;
import org.lintel.language.delegate.DelegatePromoted;
import org.lintel.language.delegate.DelegateRecommended;
import org.lintel.language.delegate.DelegateRehosted;
import org.lintel.language.delegate.DelegateReinstated;
import org.lintel.language.delegate.DelegateRevoked;
import org.lintel.language.delegate.DelegateState;
import org.lintel.language.delegate.DelegateSubstituted;
import org.lintel.language.delegate.DelegateSuspended;
import org.lintel.language.delegate.DelegateSuspendedProvisionally;
import org.lintel.language.delegate.DelegateSuspensionConfirmed;
import org.lintel.language.delegate.DelegateSuspensionLapsed;
import org.lintel.language.delegate.DelegateVetted;
import org.lintel.language.delegate.DelegateWaitlisted;
import org.lintel.language.delegate.DelegateWithdrawn;
import org.lintel.language.delegate.Visibility;
import org.lintel.language.delegate.VisibilityChosen;
import org.lintel.language.session.ParticipantCategory;
import org.lintel.views.testing.DelegateSamples;
import org.lintel.views.testing.EventSamples;
import org.lintel.views.testing.rows.DelegatesInMemory;

class DelegatesTest {
    private static final Instant APPEAL_UNTIL = Instant.parse("2027-03-15T23:59:59Z");

    private final Delegates delegates = new Delegates(new DelegatesInMemory());
    private long position;

    @Test
    void a_person_is_unlisted_until_they_choose_whatever_the_contact_point_proposes() {
        given(DelegateSamples.nominated(DELEGATE, HOME));
        assertThat(row(DELEGATE).proposed()).isEqualTo(Visibility.LISTED);
        assertThat(row(DELEGATE).visibility()).isEqualTo(Visibility.UNLISTED);
        assertThat(row(DELEGATE).chosenBy()).isNull();

        given(new VisibilityChosen(DELEGATE, HOME, Visibility.PSEUDONYMOUS, ChosenBy.CONTACT_POINT, APPLICANT));
        assertThat(row(DELEGATE).visibility()).isEqualTo(Visibility.PSEUDONYMOUS);
        assertThat(row(DELEGATE).chosenBy()).isEqualTo(ChosenBy.CONTACT_POINT);
    }

    @Test
    void a_recommendation_is_shown_until_it_is_decided_and_a_denial_keeps_the_place_while_it_can_be_appealed() {
        given(DelegateSamples.nominated(DELEGATE, HOME), new DelegateConfirmed(DELEGATE, HOME, OFFICER),
                new DelegateVetted(DELEGATE, HOME, null, OFFICER), new DelegateRecommended(DELEGATE, HOME, RecommendedOutcome.DENY,
                        Ground.CODE_OF_CONDUCT, EventSamples.text("Seen."), null, Declaration.NO_CONFLICT_OF_INTEREST, OFFICER));
        assertThat(row(DELEGATE).recommended()).isEqualTo(RecommendedOutcome.DENY);

        given(denied());
        assertThat(row(DELEGATE).recommended()).isNull();
        assertThat(row(DELEGATE).ground()).isEqualTo(Ground.CODE_OF_CONDUCT);
        assertThat(delegates.taken(HOME.accreditation(), APPEAL_UNTIL).used()).isEqualTo(1);
        assertThat(delegates.taken(HOME.accreditation(), APPEAL_UNTIL.plusNanos(1)).used()).isZero();
    }

    @Test
    @Tag("inv-14")
    void a_suspended_delegate_keeps_the_place_and_an_own_suspension_is_not_lifted_with_the_hosts() {
        given(DelegateSamples.nominated(DELEGATE, HOME), new DelegateConfirmed(DELEGATE, HOME, OFFICER),
                new DelegateGranted(DELEGATE, HOME, Declaration.NO_CONFLICT_OF_INTEREST, OFFICER),
                new DelegateSuspended(DELEGATE, HOME, act(), Declaration.NO_CONFLICT_OF_INTEREST, OFFICER));
        assertThat(row(DELEGATE).state()).isEqualTo(DelegateState.SUSPENDED);
        assertThat(delegates.taken(HOME.accreditation(), MONDAY).used()).isEqualTo(1);

        given(new DelegateHostLost(DELEGATE, HOME, 1, AccreditationState.SUSPENDED, null, OFFICER),
                new DelegateReinstated(DELEGATE, HOME, EventSamples.text("Cured."), Declaration.NO_CONFLICT_OF_INTEREST, OFFICER));
        assertThat(row(DELEGATE).state()).isEqualTo(DelegateState.SUSPENDED);
        given(new DelegateHostRestored(DELEGATE, HOME, 1, OFFICER));
        assertThat(row(DELEGATE).state()).isEqualTo(DelegateState.GRANTED);
    }

    @Test
    @Tag("inv-16")
    void the_place_of_a_revoked_delegate_is_kept_while_an_appeal_is_open_and_free_once_it_is_dismissed() {
        given(DelegateSamples.nominated(DELEGATE, HOME), new DelegateConfirmed(DELEGATE, HOME, OFFICER),
                new DelegateRevoked(DELEGATE, HOME, act(), Declaration.NO_CONFLICT_OF_INTEREST, OFFICER));
        assertThat(delegates.appealed()).isEmpty();
        given(new DelegateAppealLodged(DELEGATE, HOME, AppealableAct.REVOCATION, EventSamples.text("Unfair."), APPEAL_UNTIL, APPLICANT));
        assertThat(delegates.appealed()).extracting(DelegateRow::delegate).containsExactly(DELEGATE);
        assertThat(delegates.taken(HOME.accreditation(), APPEAL_UNTIL.plusSeconds(1)).used()).isEqualTo(1);
        given(new DelegateAppealDismissed(DELEGATE, HOME, AppealableAct.REVOCATION, true, EventSamples.text("So."),
                Declaration.NO_CONFLICT_OF_INTEREST, OFFICER));
        assertThat(delegates.taken(HOME.accreditation(), MONDAY).used()).isZero();
        assertThat(delegates.appealed()).isEmpty();
    }

    @Test
    @Tag("inv-12")
    void interim_relief_gives_back_what_an_act_took_until_the_appeal_is_dismissed_whatever_the_host_lost() {
        given(DelegateSamples.nominated(DELEGATE, HOME), new DelegateConfirmed(DELEGATE, HOME, OFFICER),
                new DelegateGranted(DELEGATE, HOME, Declaration.NO_CONFLICT_OF_INTEREST, OFFICER),
                new DelegateRevoked(DELEGATE, HOME, act(), Declaration.NO_CONFLICT_OF_INTEREST, OFFICER),
                new DelegateAppealLodged(DELEGATE, HOME, AppealableAct.REVOCATION, EventSamples.text("Unfair."), APPEAL_UNTIL, APPLICANT),
                relief(true));
        assertThat(row(DELEGATE).state()).isEqualTo(DelegateState.GRANTED);
        assertThat(row(DELEGATE).isStayed()).isTrue();
        given(new DelegateHostLost(DELEGATE, HOME, 1, AccreditationState.SUSPENDED, null, OFFICER));
        assertThat(row(DELEGATE).state()).isEqualTo(DelegateState.SUSPENDED);
        given(new DelegateAppealDismissed(DELEGATE, HOME, AppealableAct.REVOCATION, true, EventSamples.text("So."),
                Declaration.NO_CONFLICT_OF_INTEREST, OFFICER));
        assertThat(row(DELEGATE).state()).isEqualTo(DelegateState.REVOKED);
        assertThat(row(DELEGATE).isStayed()).isFalse();
        assertThat(row(DELEGATE).ground()).isEqualTo(Ground.CODE_OF_CONDUCT);
        assertThat(delegates.taken(HOME.accreditation(), MONDAY).used()).isZero();
    }

    @Test
    @Tag("inv-12")
    void an_emergency_suspension_that_is_stayed_is_in_effect_again_once_the_appeal_is_dismissed_and_over_once_it_is_upheld() {
        given(DelegateSamples.nominated(DELEGATE, HOME), new DelegateConfirmed(DELEGATE, HOME, OFFICER),
                new DelegateGranted(DELEGATE, HOME, Declaration.NO_CONFLICT_OF_INTEREST, OFFICER), atOnce("one"));
        assertThat(row(DELEGATE).state()).isEqualTo(DelegateState.SUSPENDED);
        given(new DelegateSuspensionLapsed(DELEGATE, HOME, OFFICER));
        assertThat(row(DELEGATE).state()).isEqualTo(DelegateState.GRANTED);
        given(atOnce("another"),
                new DelegateAppealLodged(DELEGATE, HOME, AppealableAct.SUSPENSION, EventSamples.text("Unfair."), APPEAL_UNTIL, APPLICANT),
                relief(true), new DelegateSuspensionConfirmed(DELEGATE, HOME, act(), Declaration.NO_CONFLICT_OF_INTEREST, OFFICER));
        assertThat(row(DELEGATE).state()).isEqualTo(DelegateState.GRANTED);
        given(new DelegateHostLost(DELEGATE, HOME, 1, AccreditationState.SUSPENDED, null, OFFICER),
                new DelegateAppealDismissed(DELEGATE, HOME, AppealableAct.SUSPENSION, false, EventSamples.text("So."),
                        Declaration.NO_CONFLICT_OF_INTEREST, OFFICER),
                new DelegateHostRestored(DELEGATE, HOME, 1, OFFICER));
        assertThat(row(DELEGATE).state()).isEqualTo(DelegateState.SUSPENDED);
        assertThat(row(DELEGATE).isStayed()).isFalse();
        assertThat(delegates.taken(HOME.accreditation(), MONDAY).used()).isEqualTo(1);
    }

    @Test
    void relief_without_an_effect_to_stay_changes_nothing() {
        given(DelegateSamples.nominated(DELEGATE, HOME), new DelegateConfirmed(DELEGATE, HOME, OFFICER), denied(), relief(false));
        assertThat(row(DELEGATE).state()).isEqualTo(DelegateState.DENIED);
        assertThat(row(DELEGATE).isStayed()).isFalse();
    }

    private static DelegateInterimReliefGranted relief(boolean stays) {
        return new DelegateInterimReliefGranted(DELEGATE, HOME, AppealableAct.SUSPENSION, stays, EventSamples.text("Not yet."),
                Declaration.NO_CONFLICT_OF_INTEREST, EventSamples.REVIEWER);
    }

    private static DelegateSuspendedProvisionally atOnce(String facts) {
        return new DelegateSuspendedProvisionally(DELEGATE, HOME, act(), new TextKey(facts), false, APPEAL_UNTIL,
                Declaration.NO_CONFLICT_OF_INTEREST, OFFICER);
    }

    private static AdverseAct act() {
        return new AdverseAct(Ground.CODE_OF_CONDUCT, EventSamples.text("Seen."), null, APPEAL_UNTIL);
    }

    @Test
    void who_waits_is_listed_in_the_order_of_the_waiting_list_and_not_of_the_nominations() {
        DelegateId third = new DelegateId("delegate-3");
        given(DelegateSamples.nominated(DELEGATE, HOME), DelegateSamples.nominated(SUBSTITUTE, HOME),
                DelegateSamples.nominated(third, HOME),
                new DelegateWaitlisted(third, HOME, OFFICER), new DelegateWaitlisted(DELEGATE, HOME, OFFICER));

        assertThat(listed(DelegateState.WAITLISTED, null)).containsExactly(third, DELEGATE);
        assertThat(delegates.taken(HOME.accreditation(), MONDAY)).isEqualTo(new PlacesTaken(0, 2));

        given(new DelegatePromoted(third, HOME, null, OFFICER));
        assertThat(listed(DelegateState.WAITLISTED, null)).containsExactly(DELEGATE);
        assertThat(delegates.taken(ASP25, ParticipantCategory.NGO, MONDAY)).isEqualTo(new PlacesTaken(1, 1));
        assertThat(delegates.taken(ASP25, ParticipantCategory.MEDIA, MONDAY)).isEqualTo(new PlacesTaken(0, 0));
    }

    @Test
    void a_substitution_hands_the_place_over_and_a_withdrawal_frees_it() {
        given(DelegateSamples.nominated(DELEGATE, HOME), DelegateSamples.nominated(SUBSTITUTE, HOME),
                new DelegateConfirmed(DELEGATE, HOME, OFFICER), new DelegateSubstituted(DELEGATE, HOME, SUBSTITUTE, APPLICANT));
        assertThat(row(DELEGATE).state()).isEqualTo(DelegateState.SUBSTITUTED);
        assertThat(row(SUBSTITUTE).state()).isEqualTo(DelegateState.CONFIRMED);
        assertThat(delegates.taken(HOME.accreditation(), MONDAY).used()).isEqualTo(1);

        given(new DelegateWithdrawn(SUBSTITUTE, HOME, APPLICANT));
        assertThat(delegates.taken(HOME.accreditation(), MONDAY).used()).isZero();
    }

    @Test
    void a_hosted_delegate_is_listed_with_both_organisations_and_counted_with_the_host() {
        given(DelegateSamples.nominated(DELEGATE, HOME), new DelegateConfirmed(DELEGATE, HOME, OFFICER),
                new DelegateRehosted(DELEGATE, AWAY, HOME, OFFICER));

        assertThat(row(DELEGATE).isHosted()).isTrue();
        assertThat(page(new DelegatesQuery(null, HOME.accreditation(), null, null, null, 10))).containsExactly(DELEGATE);
        assertThat(page(new DelegatesQuery(null, AWAY.accreditation(), null, null, null, 10))).containsExactly(DELEGATE);
        assertThat(delegates.taken(HOME.accreditation(), MONDAY).used()).isZero();
        assertThat(delegates.taken(AWAY.accreditation(), MONDAY).used()).isEqualTo(1);
    }

    @Test
    void an_applicant_finds_own_delegates_only() {
        given(DelegateSamples.nominated(DELEGATE, HOME));

        assertThat(listed(null, APPLICANT.id())).containsExactly(DELEGATE);
        assertThat(listed(null, SECOND_OFFICER.id())).isEmpty();
    }

    @Test
    void a_list_comes_in_pages() {
        given(DelegateSamples.nominated(DELEGATE, HOME), DelegateSamples.nominated(SUBSTITUTE, HOME));

        DelegatesPage first = delegates.page(new DelegatesQuery(ASP25, null, null, null, null, 1));
        assertThat(first.items()).extracting(DelegateRow::delegate).containsExactly(DELEGATE);
        DelegatesPage second = delegates.page(new DelegatesQuery(ASP25, null, null, null, first.next(), 1));
        assertThat(second.items()).extracting(DelegateRow::delegate).containsExactly(SUBSTITUTE);
        assertThat(second.next()).isNull();
        assertThatThrownBy(() -> new DelegatesQuery(null, null, null, null, null, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DelegatesQuery(null, null, null, null, null, 201)).isInstanceOf(IllegalArgumentException.class);
    }

    private static DelegateDenied denied() {
        return new DelegateDenied(DELEGATE, HOME, new AdverseAct(Ground.CODE_OF_CONDUCT, EventSamples.text("Seen."), null, APPEAL_UNTIL),
                Declaration.NO_CONFLICT_OF_INTEREST, SECOND_OFFICER);
    }

    private void given(Event... events) {
        for (Event event : events) {
            delegates.apply(EventSamples.recorded(position++, MONDAY, event));
        }
    }

    private DelegateRow row(DelegateId delegate) {
        return Objects.requireNonNull(delegates.find(delegate));
    }

    private List<DelegateId> listed(@Nullable DelegateState state, @Nullable UserId contactPoint) {
        return page(new DelegatesQuery(null, null, state, contactPoint, null, 10));
    }

    private List<DelegateId> page(DelegatesQuery query) {
        return delegates.page(query).items().stream().map(DelegateRow::delegate).toList();
    }
}
