package org.lintel.views.delegates;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Period;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.RecommendedOutcome;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.delegate.ChosenBy;
import org.lintel.language.delegate.DelegateAppealDismissed;
import org.lintel.language.delegate.DelegateAppealLodged;
import org.lintel.language.delegate.DelegateAppealUpheld;
import org.lintel.language.delegate.DelegateConfirmed;
import org.lintel.language.delegate.DelegateDeadlineExtended;
import org.lintel.language.delegate.DelegateDeadlineMissExplained;
import org.lintel.language.delegate.DelegateDeadlineMissed;
import org.lintel.language.delegate.DelegateDenied;
import org.lintel.language.delegate.DelegateEvent;
import org.lintel.language.delegate.DelegateGranted;
import org.lintel.language.delegate.DelegateHostLost;
import org.lintel.language.delegate.DelegateHostRestored;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateInterimReliefGranted;
import org.lintel.language.delegate.DelegateLapsed;
import org.lintel.language.delegate.DelegateNominated;
import org.lintel.language.delegate.DelegateNoticeAnswered;
import org.lintel.language.delegate.DelegateNoticeDispatchedAgain;
import org.lintel.language.delegate.DelegateNoticeGiven;
import org.lintel.language.delegate.DelegateNoticeOpened;
import org.lintel.language.delegate.DelegateNoticeUndeliverable;
import org.lintel.language.delegate.DelegatePromoted;
import org.lintel.language.delegate.DelegateRecommended;
import org.lintel.language.delegate.DelegateRecordsErased;
import org.lintel.language.delegate.DelegateRehosted;
import org.lintel.language.delegate.DelegateReinstated;
import org.lintel.language.delegate.DelegateReminderGiven;
import org.lintel.language.delegate.DelegateRetentionBegan;
import org.lintel.language.delegate.DelegateRevoked;
import org.lintel.language.delegate.DelegateRole;
import org.lintel.language.delegate.DelegateState;
import org.lintel.language.delegate.DelegateSubstituted;
import org.lintel.language.delegate.DelegateSuspended;
import org.lintel.language.delegate.DelegateSuspendedProvisionally;
import org.lintel.language.delegate.DelegateSuspensionConfirmed;
import org.lintel.language.delegate.DelegateSuspensionLapsed;
import org.lintel.language.delegate.DelegateVetted;
import org.lintel.language.delegate.DelegateWaitlisted;
import org.lintel.language.delegate.DelegateWithdrawn;
import org.lintel.language.delegate.DisplayNameChosen;
import org.lintel.language.delegate.Host;
import org.lintel.language.delegate.PersonAsked;
import org.lintel.language.delegate.PersonCame;
import org.lintel.language.delegate.PersonInvited;
import org.lintel.language.delegate.Visibility;
import org.lintel.language.delegate.VisibilityChosen;

/**
 * One nominated person as far as lists show them: nothing personal, and nothing sealed.
 *
 * @param nominatedOn the accreditation of the organisation that nominates
 * @param host on whose accreditation the delegate attends now
 * @param suspended where the delegate stood before what they attend on went out of force, which may come back; null otherwise
 * @param stayed where an act left the delegate whose effect interim relief stays; null where none is stayed
 * @param proposed how visible the contact point proposes that the person be
 * @param visibility how visible the person is: unlisted until somebody chose
 * @param chosenBy who chose that, or null while nobody did
 * @param since when the state was reached, UTC
 * @param recommended what awaits approval, or null where nothing does
 * @param ground of a denial, suspension or revocation; otherwise null
 * @param placeUntil after a denial or revocation: until when the place is kept, UTC; otherwise null
 * @param appeals what awaits the review panel
 * @param order the row's place in the lists: of the nomination and, while the delegate waits for a place, on the waiting list
 * @param position of the event that last changed the row
 */
public record DelegateRow(DelegateId delegate, AccreditationId nominatedOn, Host host, UserId contactPoint, DelegateRole role,
        DelegateState state, @Nullable DelegateState suspended, @Nullable DelegateState stayed, Visibility proposed, Visibility visibility,
        @Nullable ChosenBy chosenBy,
        Instant nominatedAt, Instant since,
        @Nullable RecommendedOutcome recommended, @Nullable Ground ground, @Nullable Instant placeUntil, OpenAppeals appeals, long order,
        long position) {
    /** How a row begins. */
    public static DelegateRow nominated(DelegateNominated event, Instant at, long position) {
        return new DelegateRow(event.delegate(), event.host().accreditation(), event.host(), event.contactPoint(), event.role(),
                DelegateState.NOMINATED, null, null, event.proposed(), Visibility.UNLISTED, null, at, at, null, null, null,
                OpenAppeals.NONE,
                position, position);
    }

    /** @return the row after the event; a view that follows delegates for a purpose of its own asks this too */
    public DelegateRow after(DelegateEvent event, Instant at, long last) {
        return switch (event) {
            case DelegateNominated _ -> this;
            case DelegateConfirmed _,DelegatePromoted _ -> now(DelegateState.CONFIRMED, event, at, last);
            case DelegateWaitlisted _ -> now(DelegateState.WAITLISTED, event, at, last).at(last);
            case DelegateSubstituted substituted ->
                now(substituted.substitute().equals(delegate) ? DelegateState.CONFIRMED : DelegateState.SUBSTITUTED, event, at, last);
            case DelegateVetted _ -> now(DelegateState.VETTED, event, at, last);
            case DelegateRecommended made -> now(DelegateState.RECOMMENDED, event, at, last).with(made.outcome(), null, null);
            case DelegateGranted _ -> now(DelegateState.GRANTED, event, at, last);
            case DelegateDenied denied ->
                now(DelegateState.DENIED, event, at, last).with(null, denied.act().ground(), denied.act().appealUntil());
            case DelegateRevoked revoked ->
                now(DelegateState.REVOKED, event, at, last).with(null, revoked.act().ground(), revoked.act().appealUntil());
            case DelegateSuspended own -> standing(DelegateState.SUSPENDED, own.act().ground(), appeals, at, last);
            case DelegateSuspendedProvisionally own -> standing(DelegateState.SUSPENDED, own.act().ground(), appeals, at, last);
            case DelegateSuspensionConfirmed _ -> kept(placeUntil, appeals, last);
            case DelegateSuspensionLapsed _,DelegateReinstated _ -> standing(DelegateState.GRANTED, null, appeals, at, last);
            case DelegateInterimReliefGranted relief -> relief.stays()
                    ? standing(DelegateState.GRANTED, standing(), ground, placeUntil, appeals, at, last)
                    : kept(placeUntil, appeals, last);
            case DelegateAppealUpheld upheld -> upheld.restores().isOpen()
                    ? standing(upheld.restores(), null, appeals.decided(false), at, last)
                    : kept(placeUntil, appeals.decided(appeals.keepPlace()), last);
            case DelegateAppealDismissed dismissed when stayed != null -> takenAgain(stayed, dismissed, at, last);
            case DelegateAppealDismissed dismissed -> kept(dismissed.freesPlace() ? null : placeUntil,
                    appeals.decided(!dismissed.freesPlace() && appeals.keepPlace()), last);
            case DelegateAppealLodged lodged -> kept(placeUntil, appeals.lodged(lodged.decisionDue(), placeUntil != null), last);
            case DelegateNoticeUndeliverable failed -> failed.standsStill() == TimeLimit.APPEAL
                    ? kept(placeUntil, appeals.keeping(placeUntil != null), last)
                    : kept(placeUntil, appeals, last);
            case DelegateNoticeDispatchedAgain sent -> keptWithin(sent.limit(), sent.period(), last);
            case DelegateDeadlineExtended extended -> keptWithin(extended.limit(), extended.period(), last);
            case DelegateNoticeGiven _,DelegateNoticeAnswered _,DelegateNoticeOpened _,DelegateReminderGiven _,DelegateDeadlineMissed _,DelegateDeadlineMissExplained _ ->
                kept(placeUntil, appeals, last);
            case DelegateWithdrawn _ -> now(DelegateState.WITHDRAWN, event, at, last);
            case DelegateHostLost _ -> moved(host, DelegateState.SUSPENDED, suspended == null ? state : suspended, at, last);
            case DelegateRehosted _,DelegateHostRestored _ ->
                suspended == null ? moved(event.host(), state, null, since, last) : moved(event.host(), suspended, null, at, last);
            case DelegateLapsed _ -> now(DelegateState.LAPSED, event, at, last);
            case VisibilityChosen chosen ->
                new DelegateRow(delegate, nominatedOn, host, contactPoint, role, state, suspended, stayed, proposed,
                        chosen.visibility(), chosen.chosenBy(), nominatedAt, since, recommended, ground, placeUntil, appeals, order, last);
            case DisplayNameChosen _,PersonInvited _,PersonCame _,PersonAsked _,DelegateRetentionBegan _,DelegateRecordsErased _ -> this;
        };
    }

    /** @return whether another organisation hosts the delegate than the one that nominated */
    public boolean isHosted() {
        return !host.accreditation().equals(nominatedOn);
    }

    public boolean isWaiting() {
        return state == DelegateState.WAITLISTED;
    }

    /** @return whether interim relief stays an act against the delegate */
    public boolean isStayed() {
        return stayed != null;
    }

    /** @return whether the delegate holds a place at this moment, within the quotas (inv-15) */
    public boolean holdsPlaceAt(Instant now) {
        return keepsPlace() || placeUntil != null && !now.isAfter(placeUntil);
    }

    /** @return whether a place is the delegate's for good; one whose host is out of force has it reserved */
    public boolean keepsPlace() {
        DelegateState standing = standing();
        return standing.isConfirmed() || standing == DelegateState.SUSPENDED || appeals.keepPlace();
    }

    /** @return where the delegate stands, what the host lost aside */
    public DelegateState standing() {
        return suspended == null ? state : suspended;
    }

    private DelegateRow standing(DelegateState next, @Nullable Ground on, OpenAppeals now, Instant when, long last) {
        return standing(next, null, on, null, now, when, last);
    }

    private DelegateRow standing(DelegateState next, @Nullable DelegateState stays, @Nullable Ground on, @Nullable Instant until,
            OpenAppeals now, Instant when, long last) {
        return new DelegateRow(delegate, nominatedOn, host, contactPoint, role, suspended == null ? next : state,
                suspended == null ? null : next, stays, proposed, visibility, chosenBy, nominatedAt, when, null, on, until, now, order,
                last);
    }

    /** The stay is over: what it gave back is taken again, and of one who was revoked nothing is left to a host. */
    private DelegateRow takenAgain(DelegateState next, DelegateAppealDismissed event, Instant at, long last) {
        OpenAppeals left = appeals.decided(!event.freesPlace() && appeals.keepPlace());
        return next.isOpen()
                ? standing(next, null, ground, placeUntil, left, at, last)
                : new DelegateRow(delegate, nominatedOn, host, contactPoint, role, next, null, null, proposed, visibility, chosenBy,
                        nominatedAt, at, null, ground, null, left, order, last);
    }

    private DelegateRow kept(@Nullable Instant until, OpenAppeals now, long last) {
        return new DelegateRow(delegate, nominatedOn, host, contactPoint, role, state, suspended, stayed, proposed, visibility, chosenBy,
                nominatedAt, since, recommended, ground, until, now, order, last);
    }

    /** Only a place that an act took is kept within a time; any other is the delegate's. */
    private DelegateRow keptWithin(@Nullable TimeLimit limit, @Nullable Period period, long last) {
        return limit == TimeLimit.APPEAL && period != null && placeUntil != null
                ? kept(period.endsAt(), appeals.keeping(false), last)
                : kept(placeUntil, appeals, last);
    }

    private DelegateRow moved(Host to, DelegateState next, @Nullable DelegateState before, Instant when, long last) {
        return new DelegateRow(delegate, nominatedOn, to, contactPoint, role, next, before, stayed, proposed, visibility, chosenBy,
                nominatedAt,
                when,
                recommended, ground, placeUntil, appeals, order, last);
    }

    private DelegateRow now(DelegateState next, DelegateEvent event, Instant at, long last) {
        return new DelegateRow(delegate, nominatedOn, event.host(), contactPoint, role, next, null, null, proposed, visibility, chosenBy,
                nominatedAt,
                at, null, null, null, appeals.keeping(false), isWaiting() ? last : order, last);
    }

    /** @return the same, up to that event: nothing of it concerns the row itself */
    public DelegateRow seen(long last) {
        return new DelegateRow(delegate, nominatedOn, host, contactPoint, role, state, suspended, stayed, proposed, visibility, chosenBy,
                nominatedAt, since,
                recommended, ground, placeUntil, appeals, order, last);
    }

    private DelegateRow at(long place) {
        return new DelegateRow(delegate, nominatedOn, host, contactPoint, role, state, suspended, stayed, proposed, visibility, chosenBy,
                nominatedAt, since,
                recommended, ground, placeUntil, appeals, place, position);
    }

    private DelegateRow with(@Nullable RecommendedOutcome outcome, @Nullable Ground on, @Nullable Instant until) {
        return new DelegateRow(delegate, nominatedOn, host, contactPoint, role, state, suspended, stayed, proposed, visibility, chosenBy,
                nominatedAt, since,
                outcome, on, until, appeals, order, position);
    }
}
