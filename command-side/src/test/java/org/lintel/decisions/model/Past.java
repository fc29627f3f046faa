package org.lintel.decisions.model;

import static org.lintel.language.accreditation.AccreditationState.ACTIVE;
import static org.lintel.language.accreditation.AccreditationState.AWAITING_APPROVAL;
import static org.lintel.language.accreditation.AccreditationState.AWAITING_INFORMATION;
import static org.lintel.language.accreditation.AccreditationState.CLOSED;
import static org.lintel.language.accreditation.AccreditationState.DENIED;
import static org.lintel.language.accreditation.AccreditationState.EXPIRED;
import static org.lintel.language.accreditation.AccreditationState.REVOKED;
import static org.lintel.language.accreditation.AccreditationState.SUBMITTED;
import static org.lintel.language.accreditation.AccreditationState.SUSPENDED;
import static org.lintel.language.accreditation.AccreditationState.VETTING;
import static org.lintel.language.accreditation.AccreditationState.WITHDRAWN;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Event;
import org.lintel.language.OrganisationKey;
import org.lintel.language.RecordedEvent;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationDenied;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationExpired;
import org.lintel.language.accreditation.AccreditationGranted;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationReinstated;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.AccreditationRevoked;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.AccreditationSuspended;
import org.lintel.language.accreditation.AccreditationSuspendedProvisionally;
import org.lintel.language.accreditation.AppealDismissed;
import org.lintel.language.accreditation.AppealUpheld;
import org.lintel.language.accreditation.ClarificationAsked;
import org.lintel.language.accreditation.DeadlineExtended;
import org.lintel.language.accreditation.DecisionRecommended;
import org.lintel.language.accreditation.InformationSupplied;
import org.lintel.language.accreditation.InterimReliefGranted;
import org.lintel.language.accreditation.NoticeGiven;
import org.lintel.language.accreditation.OfficerRecused;
import org.lintel.language.accreditation.RecommendationReturned;
import org.lintel.language.accreditation.ReminderGiven;
import org.lintel.language.accreditation.RequestClosedWithoutPrejudice;
import org.lintel.language.accreditation.RequestFoundComplete;
import org.lintel.language.accreditation.RequestFoundIncomplete;
import org.lintel.language.accreditation.RequestWithdrawn;
import org.lintel.language.accreditation.SuspensionConfirmed;
import org.lintel.language.accreditation.SuspensionLapsed;
import org.lintel.language.session.SessionConvened;

/** The bare record, asked in the words of the domain; it shares no code with the rules. */
final class Past {
    private final List<Event> events;
    private final Map<AccreditationId, List<AccreditationEvent>> files = new LinkedHashMap<>();

    Past(List<RecordedEvent> recorded) {
        this(recorded.stream().map(RecordedEvent::event).toList(), List.of());
    }

    private Past(List<Event> before, List<Event> more) {
        events = Stream.concat(before.stream(), more.stream()).toList();
        events.forEach(event -> {
            if (event instanceof AccreditationEvent step) {
                files.computeIfAbsent(step.accreditation(), _ -> new ArrayList<>()).add(step);
            }
        });
    }

    Past and(Event... more) {
        return new Past(events, List.of(more));
    }

    /** A file's events, in order. */
    record FileSoFar(List<AccreditationEvent> events) {
        AccreditationRequested request() {
            return (AccreditationRequested) events.getFirst();
        }

        <E> List<E> all(Class<E> kind) {
            return events.stream().filter(kind::isInstance).map(kind::cast).toList();
        }

        /** @return the place of the last event that is wanted, or -1 */
        int last(Predicate<AccreditationEvent> wanted) {
            for (int place = events.size() - 1; place >= 0; place--) {
                if (wanted.test(events.get(place))) {
                    return place;
                }
            }
            return -1;
        }

        List<AccreditationEvent> after(int place) {
            return events.subList(place + 1, events.size());
        }

        /** The number that the notice of the event at this place has: those that tell the party something are counted from 1. */
        int notice(int place) {
            return (int) events.subList(0, place + 1).stream().filter(Past::tellsTheParty).count();
        }

        AccreditationState state() {
            return stateAt(events.size() - 1);
        }

        /** Whether the event at this place moved the file; an appeal upheld against an act without effect any more does not. */
        boolean movesAt(int place) {
            AccreditationEvent event = events.get(place);
            return event instanceof AppealUpheld upheld
                    ? upheld.restores() != stateAt(place - 1)
                    : movedTo(event, events.subList(0, place)) != null;
        }

        /** What the last event that moved the file says of where it stands, up to this place. */
        AccreditationState stateAt(int latest) {
            for (int place = latest; place >= 0; place--) {
                AccreditationState state = movedTo(events.get(place), events.subList(0, place));
                if (state != null) {
                    return state;
                }
            }
            throw new IllegalStateException("A file begins with a request.");
        }
    }

    FileSoFar file(AccreditationId id) {
        return new FileSoFar(files.getOrDefault(id, List.of()));
    }

    <E> Stream<E> all(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }

    SessionConvened session(SessionId id) {
        return all(SessionConvened.class).filter(session -> session.session().equals(id)).findFirst().orElseThrow();
    }

    /** @return the files of an organisation, over all applicants and sessions */
    List<FileSoFar> filesOf(OrganisationKey organisation) {
        return files.values().stream().map(FileSoFar::new).filter(file -> file.request().organisationKey().equals(organisation)).toList();
    }

    static @Nullable AccreditationState movedTo(AccreditationEvent event, List<AccreditationEvent> earlier) {
        return switch (event) {
            case AccreditationRequested _ -> SUBMITTED;
            case RequestFoundIncomplete _,ClarificationAsked _ -> AWAITING_INFORMATION;
            case InformationSupplied _ -> answersAQuestion(earlier) ? VETTING : SUBMITTED;
            case RequestFoundComplete _,RecommendationReturned _,OfficerRecused _ -> VETTING;
            case DecisionRecommended _ -> AWAITING_APPROVAL;
            case AccreditationGranted _,SuspensionLapsed _,AccreditationReinstated _ -> ACTIVE;
            case AccreditationSuspended _,AccreditationSuspendedProvisionally _,SuspensionConfirmed _ -> SUSPENDED;
            case AccreditationDenied _ -> DENIED;
            case AccreditationRevoked _ -> REVOKED;
            case RequestClosedWithoutPrejudice _ -> CLOSED;
            case RequestWithdrawn _ -> WITHDRAWN;
            case AccreditationExpired _ -> EXPIRED;
            case AppealUpheld upheld -> upheld.restores();
            default -> null;
        };
    }

    static boolean answersAQuestion(List<AccreditationEvent> earlier) {
        return earlier.reversed().stream().filter(event -> event instanceof RequestFoundIncomplete || event instanceof ClarificationAsked)
                .findFirst().orElseThrow() instanceof ClarificationAsked;
    }

    private static boolean tellsTheParty(AccreditationEvent event) {
        return switch (event) {
            case RequestFoundIncomplete _,ClarificationAsked _,AccreditationGranted _,AccreditationDenied _,RequestClosedWithoutPrejudice _,NoticeGiven _,AccreditationSuspended _,AccreditationSuspendedProvisionally _,SuspensionConfirmed _,SuspensionLapsed _,AccreditationReinstated _,AccreditationRevoked _,InterimReliefGranted _,AppealUpheld _,AppealDismissed _,DeadlineExtended _,ReminderGiven _ ->
                true;
            default -> false;
        };
    }
}
