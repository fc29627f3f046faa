package org.lintel.views.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Actor;
import org.lintel.language.CountryCode;
import org.lintel.language.Event;
import org.lintel.language.RetentionClass;
import org.lintel.language.Role;
import org.lintel.language.TextKey;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AdverseAct;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.RecommendedOutcome;
import org.lintel.language.badge.BadgeActivated;
import org.lintel.language.badge.BadgeId;
import org.lintel.language.badge.BadgeInvalidated;
import org.lintel.language.badge.BadgeIssued;
import org.lintel.language.badge.BadgeReissued;
import org.lintel.language.badge.BadgeReportedLost;
import org.lintel.language.badge.Bearer;
import org.lintel.language.badge.InvalidationCause;
import org.lintel.language.badge.Zone;
import org.lintel.language.consent.ConsentKind;
import org.lintel.language.consent.ConsentWithdrawn;
import org.lintel.language.delegate.ChosenBy;
import org.lintel.language.delegate.DelegateAppealDismissed;
import org.lintel.language.delegate.DelegateAppealLodged;
import org.lintel.language.delegate.DelegateAppealUpheld;
import org.lintel.language.delegate.DelegateDenied;
import org.lintel.language.delegate.DelegateEvent;
import org.lintel.language.delegate.DelegateGranted;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateInterimReliefGranted;
import org.lintel.language.delegate.DelegateNoticeGiven;
import org.lintel.language.delegate.DelegateRecommended;
import org.lintel.language.delegate.DelegateRecordsErased;
import org.lintel.language.delegate.DelegateReinstated;
import org.lintel.language.delegate.DelegateRetentionBegan;
import org.lintel.language.delegate.DelegateRevoked;
import org.lintel.language.delegate.DelegateState;
import org.lintel.language.delegate.DelegateSuspended;
import org.lintel.language.delegate.DelegateSuspendedProvisionally;
import org.lintel.language.delegate.DelegateSuspensionConfirmed;
import org.lintel.language.delegate.DelegateSuspensionLapsed;
import org.lintel.language.delegate.DelegateVetted;
import org.lintel.language.delegate.DelegateWithdrawn;
import org.lintel.language.delegate.Host;
import org.lintel.language.delegate.PersonKey;
import org.lintel.language.delegate.Visibility;
import org.lintel.language.delegate.VisibilityChosen;

/**
 * One delegate on their way: what can happen to them next, by chance. Now and then an officer decides on nothing, as the rules refuse it, so that there is
 * something for the controls to find.
 */
final class DelegateWalk {
    private static final Declaration DECLARED = Declaration.NO_CONFLICT_OF_INTEREST;

    private final DelegateId id;
    private final Host host;
    private final Bearer bearer;
    private final Instant validUntil;
    private final List<BadgeId> issued = new ArrayList<>();
    private final List<BadgeId> active = new ArrayList<>();
    private DelegateState state = DelegateState.NOMINATED;
    private boolean noticed;
    private boolean recommended;
    private boolean provisional;
    private @Nullable AppealableAct appealable;
    private @Nullable AppealableAct appealed;
    private boolean consenting;
    private @Nullable DelegateRetentionBegan began;
    private boolean erased;

    DelegateWalk(DelegateId id, Host host, Instant validUntil) {
        this.id = id;
        this.host = host;
        this.bearer = new Bearer(id, host.session(), new PersonKey("key-of-" + id.value()));
        this.validUntil = validUntil;
    }

    DelegateId id() {
        return id;
    }

    Host host() {
        return host;
    }

    boolean isConsenting() {
        return consenting;
    }

    /** @return what happens next, or null where nothing does this time */
    @Nullable
    Event next(Random random, Instant now, String codeOfConduct) {
        Event next = chosen(random, now, codeOfConduct);
        began = next instanceof DelegateEvent event && DelegateRetentionBegan.isEndedBy(event) ? null : began;
        return next;
    }

    /** Two persons had everything erased that is kept of the delegate. */
    void erase() {
        erased = true;
    }

    private @Nullable Event chosen(Random random, Instant now, String codeOfConduct) {
        if (random.nextInt(6) == 0) {
            return ofKeeping(random, now);
        }
        return switch (random.nextInt(4)) {
            case 0 -> ofChoice(random);
            case 1, 2 -> state == DelegateState.GRANTED ? ofBadges(random, codeOfConduct) : ofTheLifeCycle(random, now);
            default -> ofTheLifeCycle(random, now);
        };
    }

    /** Not only when the rules would let time run; but what was not known to be due, or was erased on request, is never erased by time. */
    private @Nullable Event ofKeeping(Random random, Instant now) {
        if (erased) {
            return null;
        }
        if (began == null || random.nextInt(3) == 0) {
            began = new DelegateRetentionBegan(id, host, now.plusSeconds(random.nextInt(400_000)), now.plusSeconds(random.nextInt(900_000)),
                    now.plusSeconds(random.nextInt(900_000)), "test-1", EventSamples.OFFICER);
            return began;
        }
        RetentionClass due = RetentionClass.values()[random.nextInt(RetentionClass.values().length)];
        return new DelegateRecordsErased(id, host, due, began.until(due), EventSamples.OFFICER);
    }

    private Event ofChoice(Random random) {
        Actor person = new Actor(new UserId(id.value()), Role.PERSON);
        if (random.nextInt(5) == 0) {
            return new ConsentWithdrawn(id, host, ConsentKind.VISA_DISCLOSURE, new CountryCode("NLD"), person);
        }
        if (random.nextInt(6) == 0) {
            consenting = false;
            return new VisibilityChosen(id, host, Visibility.UNLISTED, ChosenBy.CONTACT_POINT, EventSamples.APPLICANT);
        }
        Visibility chosen = random.nextBoolean() ? Visibility.LISTED : random.nextBoolean() ? Visibility.UNLISTED : Visibility.PSEUDONYMOUS;
        consenting = chosen == Visibility.LISTED;
        return new VisibilityChosen(id, host, chosen, ChosenBy.PERSON, person);
    }

    private @Nullable Event ofBadges(Random random, String codeOfConduct) {
        if (!active.isEmpty() && random.nextInt(3) == 0) {
            BadgeId badge = active.removeFirst();
            return switch (random.nextInt(3)) {
                case 0 -> new BadgeReportedLost(badge, bearer, EventSamples.APPLICANT);
                case 1 -> new BadgeReissued(badge, bearer, new BadgeId(badge.value() + "-again"), EventSamples.OFFICER);
                default -> new BadgeInvalidated(badge, bearer, InvalidationCause.OFFICER, EventSamples.text("Bent."), EventSamples.OFFICER);
            };
        }
        if (issued.isEmpty()) {
            BadgeId badge = new BadgeId("badge-of-" + id.value() + "-" + random.nextInt(1_000_000));
            issued.add(badge);
            return new BadgeIssued(badge, bearer, Zone.CONFERENCE, validUntil, EventSamples.OFFICER);
        }
        BadgeId badge = issued.removeFirst();
        active.add(badge);
        return new BadgeActivated(badge, bearer, true, codeOfConduct, EventSamples.OFFICER);
    }

    private @Nullable Event ofTheLifeCycle(Random random, Instant now) {
        if (appealed != null && random.nextInt(3) == 0) {
            return ruled(random);
        }
        if (appealable != null && random.nextInt(2) == 0) {
            appealed = appealable;
            appealable = null;
            return new DelegateAppealLodged(id, host, appealed, EventSamples.text("Unfair."),
                    now.plusSeconds(3600L * (1 + random.nextInt(150))), EventSamples.APPLICANT);
        }
        return switch (state) {
            case NOMINATED, CONFIRMED -> {
                state = DelegateState.VETTED;
                yield new DelegateVetted(id, host, null, EventSamples.OFFICER);
            }
            case VETTED, RECOMMENDED -> decided(random, now);
            case GRANTED, SUSPENDED -> actedAgainst(random, now);
            default -> null;
        };
    }

    private Event decided(Random random, Instant now) {
        if (!recommended && random.nextInt(12) > 0) {
            recommended = true;
            state = DelegateState.RECOMMENDED;
            return new DelegateRecommended(id, host, RecommendedOutcome.GRANT, null, EventSamples.text("Known."), null, DECLARED,
                    EventSamples.OFFICER);
        }
        recommended = false;
        if (random.nextInt(4) == 0) {
            took(AppealableAct.DENIAL, DelegateState.DENIED);
            return new DelegateDenied(id, host, act(now), DECLARED, EventSamples.SECOND_OFFICER);
        }
        state = DelegateState.GRANTED;
        return new DelegateGranted(id, host, DECLARED, EventSamples.SECOND_OFFICER);
    }

    private Event actedAgainst(Random random, Instant now) {
        if (random.nextInt(15) == 0) {
            state = DelegateState.WITHDRAWN;
            return new DelegateWithdrawn(id, host, EventSamples.APPLICANT);
        }
        if (provisional || state == DelegateState.GRANTED && random.nextInt(5) == 0) {
            return inEmergency(random, now);
        }
        if (!noticed && random.nextInt(12) > 0) {
            noticed = true;
            return new DelegateNoticeGiven(id, host, Intent.SUSPEND, Ground.CODE_OF_CONDUCT, EventSamples.text("Seen."), null,
                    EventSamples.until(now.plusSeconds(86_400)), DECLARED, EventSamples.OFFICER);
        }
        noticed = false;
        if (state == DelegateState.SUSPENDED && random.nextBoolean()) {
            state = DelegateState.GRANTED;
            return new DelegateReinstated(id, host, EventSamples.text("Cured."), DECLARED, EventSamples.SECOND_OFFICER);
        }
        if (state == DelegateState.GRANTED && random.nextBoolean()) {
            took(AppealableAct.SUSPENSION, DelegateState.SUSPENDED);
            return new DelegateSuspended(id, host, act(now), DECLARED, EventSamples.SECOND_OFFICER);
        }
        took(AppealableAct.REVOCATION, DelegateState.REVOKED);
        return new DelegateRevoked(id, host, act(now), DECLARED, EventSamples.SECOND_OFFICER);
    }

    private Event inEmergency(Random random, Instant now) {
        if (!provisional) {
            provisional = true;
            took(AppealableAct.SUSPENSION, DelegateState.SUSPENDED);
            return new DelegateSuspendedProvisionally(id, host, act(now), new TextKey("facts-" + random.nextInt(1_000_000)), false,
                    now.plusSeconds(86_400), DECLARED, EventSamples.OFFICER);
        }
        provisional = false;
        if (random.nextBoolean()) {
            state = DelegateState.GRANTED;
            return new DelegateSuspensionLapsed(id, host, EventSamples.OFFICER);
        }
        return new DelegateSuspensionConfirmed(id, host, act(now), DECLARED, EventSamples.SECOND_OFFICER);
    }

    private Event ruled(Random random) {
        AppealableAct against = appealed == null ? AppealableAct.DENIAL : appealed;
        if (random.nextInt(4) == 0) {
            return new DelegateInterimReliefGranted(id, host, against, state == DelegateState.SUSPENDED || state == DelegateState.REVOKED,
                    EventSamples.text("Not yet."), DECLARED, EventSamples.REVIEWER);
        }
        appealed = null;
        if (random.nextBoolean()) {
            return new DelegateAppealDismissed(id, host, against, false, EventSamples.text("As it was."), DECLARED, EventSamples.REVIEWER);
        }
        noticed = false;
        recommended = false;
        provisional = false;
        state = against == AppealableAct.DENIAL ? DelegateState.VETTED : DelegateState.GRANTED;
        return new DelegateAppealUpheld(id, host, against, state, EventSamples.text("Undone."), DECLARED, EventSamples.REVIEWER);
    }

    private void took(AppealableAct act, DelegateState next) {
        appealable = act;
        state = next;
    }

    private static AdverseAct act(Instant now) {
        return new AdverseAct(Ground.CODE_OF_CONDUCT, EventSamples.text("Seen."), null, now.plusSeconds(864_000));
    }
}
