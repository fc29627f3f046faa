package org.lintel.decisions.delegate;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lintel.language.CountryCode;
import org.lintel.language.Event;
import org.lintel.language.RecordedEvent;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.ListingChosen;
import org.lintel.language.consent.ConsentGiven;
import org.lintel.language.consent.ConsentWithdrawn;
import org.lintel.language.consent.PersonField;
import org.lintel.language.delegate.ChosenBy;
import org.lintel.language.delegate.DelegateEvent;
import org.lintel.language.delegate.DelegateGranted;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.Visibility;
import org.lintel.language.delegate.VisibilityChosen;
import org.lintel.language.disclosure.Basis;
import org.lintel.language.disclosure.DataDisclosed;
import org.lintel.language.disclosure.RecipientKeyRegistered;
import org.lintel.language.participants.EditionPublished;

/**
 * What the domain says of who may be named in public and of whom anything may be passed on, told once more from the whole history and with nothing of the
 * rules' own code.
 */
final class ParticipationCheck {
    private final Map<DelegateId, VisibilityChosen> choices = new HashMap<>();
    private final Map<DelegateId, Map<CountryCode, Set<PersonField>>> consents = new HashMap<>();
    private final Map<CountryCode, RecipientKeyRegistered> keys = new HashMap<>();
    private final Set<AccreditationId> agreed = new HashSet<>();
    /** Whom somebody granted at some time. */
    private final Set<DelegateId> granted = new HashSet<>();
    /** Of these, whom nothing has happened to since but what they chose themselves. */
    private final Set<DelegateId> undisturbed = new HashSet<>();

    private ParticipationCheck() {}

    /** @throws AssertionError naming the invariant where an edition or a disclosure must not follow */
    static void mayFollow(List<RecordedEvent> past, Event event, Instant now) {
        if (event instanceof EditionPublished || event instanceof DataDisclosed) {
            ParticipationCheck check = new ParticipationCheck();
            past.forEach(recorded -> check.after(recorded.event()));
            if (event instanceof EditionPublished edition) {
                check.holds(edition);
            } else if (event instanceof DataDisclosed disclosed) {
                check.holds(disclosed, now);
            }
        }
    }

    private void after(Event event) {
        switch (event) {
            case VisibilityChosen chosen -> choices.put(chosen.delegate(), chosen);
            case ConsentGiven given ->
                consents.computeIfAbsent(given.delegate(), _ -> new HashMap<>()).put(given.recipient(), given.fields());
            case ConsentWithdrawn withdrawn -> consents.getOrDefault(withdrawn.delegate(), new HashMap<>()).remove(withdrawn.recipient());
            case RecipientKeyRegistered key -> keys.put(key.state(), key);
            case ListingChosen chosen -> {
                if (chosen.listed()) {
                    agreed.add(chosen.accreditation());
                } else {
                    agreed.remove(chosen.accreditation());
                }
            }
            case DelegateGranted one -> {
                granted.add(one.delegate());
                undisturbed.add(one.delegate());
            }
            case DelegateEvent one -> one.concerned().forEach(undisturbed::remove);
            default -> {
            }
        }
    }

    private void holds(EditionPublished edition) {
        edition.delegates().forEach(one -> {
            require(isListed(one), "inv-22: " + one.value() + " is named without having chosen it");
            require(granted.contains(one), "inv-22: " + one.value() + " is named without a grant");
        });
        undisturbed.stream().filter(this::isListed)
                .forEach(one -> require(edition.delegates().contains(one), "inv-22: " + one.value() + " is left out"));
        edition.organisations()
                .forEach(one -> require(agreed.contains(one), "inv-22: " + one.value() + " is named without having agreed"));
    }

    private void holds(DataDisclosed disclosed, Instant now) {
        RecipientKeyRegistered key = keys.get(disclosed.state());
        require(key != null && !now.isBefore(key.validFrom()) && !now.isAfter(key.validUntil()), "inv-23: it cannot be encrypted");
        disclosed.delegates().forEach(one -> {
            Set<PersonField> to = consents.getOrDefault(one, Map.of()).getOrDefault(disclosed.state(), Set.of());
            require(disclosed.basis() == Basis.VISA ? to.containsAll(disclosed.fields()) : isListed(one),
                    "inv-23: nothing covers what is passed on of " + one.value());
            require(disclosed.delegates().size() == 1 || !disclosed.fields().contains(PersonField.LEGAL_NAME) || isListed(one),
                    "inv-23: " + one.value() + " is named in a list");
        });
        require(disclosed.basis() == Basis.VISA || disclosed.fields().equals(Set.of(PersonField.LEGAL_NAME)),
                "inv-23: the public list holds names");
    }

    private boolean isListed(DelegateId delegate) {
        VisibilityChosen latest = choices.get(delegate);
        return latest != null && latest.visibility() == Visibility.LISTED && latest.chosenBy() == ChosenBy.PERSON;
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new AssertionError(otherwise);
        }
    }
}
