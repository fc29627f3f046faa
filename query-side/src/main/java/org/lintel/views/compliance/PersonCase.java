package org.lintel.views.compliance;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Event;
import org.lintel.language.RecordedEvent;
import org.lintel.language.RetentionClass;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.badge.BadgeActivated;
import org.lintel.language.consent.ConsentWithdrawn;
import org.lintel.language.delegate.ChosenBy;
import org.lintel.language.delegate.DelegateAppealDismissed;
import org.lintel.language.delegate.DelegateAppealLodged;
import org.lintel.language.delegate.DelegateAppealUpheld;
import org.lintel.language.delegate.DelegateDeadlineMissExplained;
import org.lintel.language.delegate.DelegateDeadlineMissed;
import org.lintel.language.delegate.DelegateDenied;
import org.lintel.language.delegate.DelegateEvent;
import org.lintel.language.delegate.DelegateGranted;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateNominated;
import org.lintel.language.delegate.DelegateNoticeGiven;
import org.lintel.language.delegate.DelegateRecommended;
import org.lintel.language.delegate.DelegateRecordsErased;
import org.lintel.language.delegate.DelegateRetentionBegan;
import org.lintel.language.delegate.DelegateRevoked;
import org.lintel.language.delegate.DelegateSuspended;
import org.lintel.language.delegate.DelegateSuspendedProvisionally;
import org.lintel.language.delegate.DelegateSuspensionConfirmed;
import org.lintel.language.delegate.DelegateSuspensionLapsed;
import org.lintel.language.delegate.DelegateWithdrawn;
import org.lintel.language.delegate.Visibility;
import org.lintel.language.delegate.VisibilityChosen;
import org.lintel.language.dueprocess.IntentEnded;
import org.lintel.language.erasure.DelegateErased;
import org.lintel.language.participants.EditionPublished;

/**
 * inv-28: one nominated person as the controls see them: what they chose and took back, what was decided on them and when that was recorded, and nothing of
 * who they are.
 *
 * @param nominatedBy the accreditation of the organisation that nominated them
 * @param tookPart when a badge of theirs was first activated; null until then
 * @param ownChoice their first choice of how visible they are; null until then
 * @param granted the first grant; null until then
 * @param consenting whether they agree, now, to be listed
 * @param inEdition whether the latest edition of the list names them
 * @param withdrawals of their consents, in the order in which they were recorded
 * @param process what was decided on them, appealed against and missed
 * @param kept what is kept of them of each class, since it is known until when
 * @param position of the event that last changed it
 */
public record PersonCase(DelegateId delegate, SessionId session, AccreditationId nominatedBy, @Nullable CountedEvent tookPart,
        @Nullable CountedEvent ownChoice, @Nullable CountedEvent granted, boolean consenting, boolean inEdition,
        List<Withdrawal> withdrawals, DueProcess process, List<KeptRecords> kept, long position) {
    public PersonCase {
        withdrawals = List.copyOf(withdrawals);
        kept = List.copyOf(kept);
    }

    static PersonCase nominated(DelegateNominated event, long position) {
        return new PersonCase(event.delegate(), event.host().session(), event.host().accreditation(), null, null, null, false, false,
                List.of(), DueProcess.NONE, List.of(), position);
    }

    /** An event at or before the case's own position changes nothing. */
    PersonCase after(Event event, RecordedEvent recorded) {
        if (recorded.position() <= position) {
            return this;
        }
        CountedEvent counted = CountedEvent.of(recorded);
        return switch (event) {
            case VisibilityChosen chosen -> chose(chosen, counted);
            case BadgeActivated _ when tookPart == null ->
                new PersonCase(delegate, session, nominatedBy, counted, ownChoice, granted, consenting, inEdition, withdrawals, process,
                        kept,
                        counted.position());
            case ConsentWithdrawn _ -> withdrew(new Withdrawal(counted, counted, null));
            case EditionPublished edition -> listed(edition.delegates().contains(delegate), counted);
            case DelegateErased _ -> keeping(KeptRecords.erased(kept, EnumSet.allOf(RetentionClass.class), counted), counted);
            case DelegateRetentionBegan began -> keeping(KeptRecords.begun(kept, began, counted), counted);
            case DelegateRecordsErased gone -> keeping(KeptRecords.erased(kept, EnumSet.of(gone.retention()), counted), counted);
            case DelegateEvent decisive when DelegateRetentionBegan.isEndedBy(decisive) ->
                keeping(KeptRecords.stopped(kept, counted), counted).decided(decisive, counted);
            case DelegateEvent decisive -> decided(decisive, counted);
            default -> this;
        };
    }

    private PersonCase decided(DelegateEvent event, CountedEvent counted) {
        return switch (event) {
            case DelegateRecommended e -> with(process.prepared(DeclaredStep.of(counted, e.declaration())), counted);
            case DelegateNoticeGiven e -> with(process.prepared(DeclaredStep.of(counted, e.declaration())), counted);
            case DelegateGranted e -> with(process.decided(DeclaredStep.of(counted, e.declaration())), counted).grantedWith(counted);
            case DelegateDenied e -> with(process.decided(DeclaredStep.of(counted, e.declaration())), counted);
            case DelegateSuspended e -> with(process.decided(DeclaredStep.of(counted, e.declaration())), counted);
            case DelegateRevoked e -> with(process.decided(DeclaredStep.of(counted, e.declaration())), counted);
            case DelegateSuspendedProvisionally e -> with(process.provisional(DeclaredStep.of(counted, e.declaration())), counted);
            case DelegateSuspensionConfirmed e -> with(process.confirmed(DeclaredStep.of(counted, e.declaration())), counted);
            case DelegateSuspensionLapsed _ -> with(process.provisional(null), counted);
            case DelegateAppealLodged e -> with(process.appealed(AppealCase.lodged(counted, e)), counted);
            case DelegateAppealUpheld e ->
                with(process.ruled(DeclaredStep.of(counted, e.declaration()), true).prepared(null), counted);
            case DelegateAppealDismissed e -> with(process.ruled(DeclaredStep.of(counted, e.declaration()), false), counted);
            case DelegateDeadlineMissed e -> with(process.missed(new Miss(e.limit(), e.due(), null)), counted);
            case DelegateDeadlineMissExplained e -> with(process.explained(new Miss(e.limit(), e.due(), e.reason())), counted);
            case DelegateWithdrawn _ -> with(process.prepared(null), counted);
            case IntentEnded _ -> with(process.prepared(null), counted);
            default -> this;
        };
    }

    /** Who agrees again before a withdrawal had effect has taken that back. */
    private PersonCase chose(VisibilityChosen chosen, CountedEvent counted) {
        boolean own = chosen.chosenBy() == ChosenBy.PERSON;
        boolean agrees = own && chosen.visibility() == Visibility.LISTED;
        List<Withdrawal> all = agrees
                ? withdrawals.stream().map(one -> one.takenBack(counted)).toList()
                : consenting ? plus(new Withdrawal(counted, inEdition ? null : counted, null)) : withdrawals;
        return new PersonCase(delegate, session, nominatedBy, tookPart, own && ownChoice == null ? counted : ownChoice, granted, agrees,
                inEdition, all, process, kept, counted.position());
    }

    private PersonCase listed(boolean now, CountedEvent edition) {
        boolean waits = !now && withdrawals.stream().anyMatch(Withdrawal::isWaiting);
        if (now == inEdition && !waits) {
            return this;
        }
        List<Withdrawal> all = now ? withdrawals : withdrawals.stream().map(one -> one.effective(edition)).toList();
        return new PersonCase(delegate, session, nominatedBy, tookPart, ownChoice, granted, consenting, now, all, process, kept,
                edition.position());
    }

    /** A consent to pass something on, which nothing is passed on without from then on. */
    private PersonCase withdrew(Withdrawal atOnce) {
        return new PersonCase(delegate, session, nominatedBy, tookPart, ownChoice, granted, consenting, inEdition, plus(atOnce), process,
                kept,
                atOnce.withdrawn().position());
    }

    private PersonCase with(DueProcess next, CountedEvent counted) {
        return new PersonCase(delegate, session, nominatedBy, tookPart, ownChoice, granted, consenting, inEdition, withdrawals, next,
                kept, counted.position());
    }

    private PersonCase keeping(List<KeptRecords> records, CountedEvent counted) {
        return new PersonCase(delegate, session, nominatedBy, tookPart, ownChoice, granted, consenting, inEdition, withdrawals, process,
                records, counted.position());
    }

    private PersonCase grantedWith(CountedEvent first) {
        return new PersonCase(delegate, session, nominatedBy, tookPart, ownChoice, granted == null ? first : granted, consenting,
                inEdition, withdrawals, process, kept, position);
    }

    private List<Withdrawal> plus(Withdrawal one) {
        return Stream.concat(withdrawals.stream(), Stream.of(one)).toList();
    }
}
