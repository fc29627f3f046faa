package org.lintel.views.compliance;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Event;
import org.lintel.language.RecordedEvent;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.badge.BadgeActivated;
import org.lintel.language.consent.ConsentWithdrawn;
import org.lintel.language.delegate.ChosenBy;
import org.lintel.language.delegate.DelegateGranted;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateNominated;
import org.lintel.language.delegate.Visibility;
import org.lintel.language.delegate.VisibilityChosen;
import org.lintel.language.participants.EditionPublished;

/**
 * inv-28: one nominated person as the controls see them: what they chose and took back and when that was recorded, and nothing of who they are.
 *
 * @param nominatedBy the accreditation of the organisation that nominated them
 * @param tookPart when a badge of theirs was first activated; null until then
 * @param ownChoice their first choice of how visible they are; null until then
 * @param granted the first grant; null until then
 * @param consenting whether they agree, now, to be listed
 * @param inEdition whether the latest edition of the list names them
 * @param withdrawals of their consents, in the order in which they were recorded
 * @param position of the event that last changed it
 */
public record PersonCase(DelegateId delegate, SessionId session, AccreditationId nominatedBy, @Nullable CountedEvent tookPart,
        @Nullable CountedEvent ownChoice, @Nullable CountedEvent granted,
        boolean consenting, boolean inEdition, List<Withdrawal> withdrawals, long position) {
    public PersonCase {
        withdrawals = List.copyOf(withdrawals);
    }

    static PersonCase nominated(DelegateNominated event, long position) {
        return new PersonCase(event.delegate(), event.host().session(), event.host().accreditation(), null, null, null, false, false,
                List.of(), position);
    }

    /** An event at or before the case's own position changes nothing. */
    PersonCase after(Event event, RecordedEvent recorded) {
        if (recorded.position() <= position) {
            return this;
        }
        CountedEvent counted = CountedEvent.of(recorded);
        return switch (event) {
            case VisibilityChosen chosen -> chose(chosen, counted);
            case DelegateGranted _ when granted == null ->
                new PersonCase(delegate, session, nominatedBy, tookPart, ownChoice, counted, consenting, inEdition, withdrawals,
                        counted.position());
            case BadgeActivated _ when tookPart == null ->
                new PersonCase(delegate, session, nominatedBy, counted, ownChoice, granted, consenting,
                        inEdition, withdrawals, counted.position());
            case ConsentWithdrawn _ -> new PersonCase(delegate, session, nominatedBy, tookPart, ownChoice, granted, consenting, inEdition,
                    plus(new Withdrawal(counted, counted)), counted.position());
            case EditionPublished edition -> listed(edition.delegates().contains(delegate), counted);
            default -> this;
        };
    }

    /** Who agrees again before a withdrawal had effect has taken that back: there is nothing left of it to judge. */
    private PersonCase chose(VisibilityChosen chosen, CountedEvent counted) {
        boolean own = chosen.chosenBy() == ChosenBy.PERSON;
        boolean agrees = own && chosen.visibility() == Visibility.LISTED;
        List<Withdrawal> all = agrees
                ? withdrawals.stream().filter(one -> one.effective() != null).toList()
                : consenting ? plus(new Withdrawal(counted, inEdition ? null : counted)) : withdrawals;
        return new PersonCase(delegate, session, nominatedBy, tookPart, own && ownChoice == null ? counted : ownChoice, granted, agrees,
                inEdition, all,
                counted.position());
    }

    private PersonCase listed(boolean now, CountedEvent edition) {
        boolean waits = !now && withdrawals.stream().anyMatch(one -> one.effective() == null);
        if (now == inEdition && !waits) {
            return this;
        }
        List<Withdrawal> all = now
                ? withdrawals
                : withdrawals.stream().map(one -> one.effective() == null ? new Withdrawal(one.withdrawn(), edition) : one).toList();
        return new PersonCase(delegate, session, nominatedBy, tookPart, ownChoice, granted, consenting, now, all, edition.position());
    }

    private List<Withdrawal> plus(Withdrawal one) {
        return Stream.concat(withdrawals.stream(), Stream.of(one)).toList();
    }
}
