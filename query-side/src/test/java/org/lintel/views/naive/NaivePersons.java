package org.lintel.views.naive;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Event;
import org.lintel.language.RecordedEvent;
import org.lintel.language.SessionId;
import org.lintel.language.badge.BadgeActivated;
import org.lintel.language.badge.BadgeEvent;
import org.lintel.language.badge.BadgeInvalidated;
import org.lintel.language.badge.BadgeIssued;
import org.lintel.language.badge.BadgeReissued;
import org.lintel.language.badge.BadgeReportedLost;
import org.lintel.language.configuration.ConfigurationPublished;
import org.lintel.language.consent.ConsentWithdrawn;
import org.lintel.language.delegate.ChosenBy;
import org.lintel.language.delegate.DelegateGranted;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateNominated;
import org.lintel.language.delegate.Visibility;
import org.lintel.language.delegate.VisibilityChosen;
import org.lintel.language.participants.EditionPublished;

/** G03, G05 and G13: what persons chose, took back and accepted. */
final class NaivePersons {
    private final List<RecordedEvent> events;
    private final SessionId session;
    private final Instant now;

    NaivePersons(List<RecordedEvent> events, SessionId session, Instant now) {
        this.events = events;
        this.session = session;
        this.now = now;
    }

    /** Delegates whose own choice is recorded before the grant, of those granted; 100 %. */
    NaiveFigure g03() {
        Tally tally = new Tally(now);
        for (DelegateId person : persons()) {
            boolean chose = false;
            for (RecordedEvent event : events) {
                chose |= event.event() instanceof VisibilityChosen choice && choice.delegate().equals(person)
                        && choice.chosenBy() == ChosenBy.PERSON;
                if (event.event() instanceof DelegateGranted granted && granted.delegate().equals(person)) {
                    tally.count(chose, event.recordedAt());
                    break;
                }
            }
        }
        return tally.figure(100);
    }

    /** Withdrawals of consent that had effect within 24 hours; 99 %. */
    NaiveFigure g05() {
        Tally tally = new Tally(now);
        for (DelegateId person : persons()) {
            boolean agrees = false;
            boolean named = false;
            for (int at = 0; at < events.size(); at++) {
                RecordedEvent recorded = events.get(at);
                Event event = recorded.event();
                if (event instanceof ConsentWithdrawn withdrawn && withdrawn.delegate().equals(person)) {
                    tally.count(true, recorded.recordedAt());
                } else if (event instanceof EditionPublished edition && edition.session().equals(session)) {
                    named = edition.delegates().contains(person);
                } else if (event instanceof VisibilityChosen choice && choice.delegate().equals(person)) {
                    boolean agreesNow = isConsent(choice);
                    if (agrees && !agreesNow && named) {
                        awaitTheNextEdition(person, at, tally);
                    } else if (agrees && !agreesNow) {
                        tally.count(true, recorded.recordedAt());
                    }
                    agrees = agreesNow;
                }
            }
        }
        return tally.figure(99);
    }

    private void awaitTheNextEdition(DelegateId person, int withdrawal, Tally tally) {
        Instant over = events.get(withdrawal).recordedAt().plus(Duration.ofHours(24)).plusSeconds(1);
        for (RecordedEvent later : events.subList(withdrawal + 1, events.size())) {
            if (!later.recordedAt().isBefore(over)) {
                break;
            }
            if (later.event() instanceof EditionPublished edition && edition.session().equals(session)
                    && !edition.delegates().contains(person)) {
                tally.count(true, later.recordedAt());
                return;
            }
            if (later.event() instanceof VisibilityChosen choice && choice.delegate().equals(person) && isConsent(choice)) {
                return;
            }
        }
        tally.count(false, over);
    }

    /** Active badges whose bearer accepted the code of conduct in the version that is in force now, of active ones; 100 %. */
    NaiveFigure g13() {
        Tally tally = new Tally(now);
        String inForce = codeInForce();
        for (RecordedEvent recorded : events) {
            if (recorded.event() instanceof BadgeActivated activated && activated.bearer().session().equals(session)
                    && isActive(activated)) {
                tally.count(inForce == null || inForce.equals(activated.codeOfConduct()), recorded.recordedAt());
            }
        }
        return tally.figure(100);
    }

    private boolean isActive(BadgeActivated badge) {
        for (RecordedEvent recorded : events) {
            if (recorded.event() instanceof BadgeEvent event && event.badge().equals(badge.badge())) {
                boolean ended = event instanceof BadgeReportedLost || event instanceof BadgeInvalidated || event instanceof BadgeReissued;
                boolean expired = event instanceof BadgeIssued issued && now.isAfter(issued.validUntil());
                if (ended || expired) {
                    return false;
                }
            }
        }
        return true;
    }

    /** @return the one that came into force last, of two of the same moment the one published later; null before any was */
    private @Nullable String codeInForce() {
        String found = null;
        Instant since = Instant.MIN;
        for (RecordedEvent recorded : events) {
            if (recorded.event() instanceof ConfigurationPublished published && !published.inForceFrom().isAfter(now)) {
                Instant from = published.inForceFrom().isBefore(recorded.recordedAt()) ? recorded.recordedAt() : published.inForceFrom();
                if (!from.isBefore(since)) {
                    found = published.participation().codeOfConduct();
                    since = from;
                }
            }
        }
        return found;
    }

    private static boolean isConsent(VisibilityChosen choice) {
        return choice.chosenBy() == ChosenBy.PERSON && choice.visibility() == Visibility.LISTED;
    }

    private List<DelegateId> persons() {
        List<DelegateId> found = new ArrayList<>();
        for (RecordedEvent event : events) {
            if (event.event() instanceof DelegateNominated nominated && nominated.host().session().equals(session)) {
                found.add(nominated.delegate());
            }
        }
        return found;
    }
}
