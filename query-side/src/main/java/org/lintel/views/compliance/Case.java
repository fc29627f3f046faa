package org.lintel.views.compliance;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Region;
import org.lintel.language.RetentionClass;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationDenied;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationExpired;
import org.lintel.language.accreditation.AccreditationGranted;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationReinstated;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.AccreditationRevoked;
import org.lintel.language.accreditation.AccreditationSuspended;
import org.lintel.language.accreditation.AccreditationSuspendedProvisionally;
import org.lintel.language.accreditation.AppealDismissed;
import org.lintel.language.accreditation.AppealLodged;
import org.lintel.language.accreditation.AppealUpheld;
import org.lintel.language.accreditation.CheckRecorded;
import org.lintel.language.accreditation.ClarificationAsked;
import org.lintel.language.accreditation.ConditionFoundUnmet;
import org.lintel.language.accreditation.DeadlineExtended;
import org.lintel.language.accreditation.DeadlineMissExplained;
import org.lintel.language.accreditation.DeadlineMissed;
import org.lintel.language.accreditation.DecisionRecommended;
import org.lintel.language.accreditation.InformationSupplied;
import org.lintel.language.accreditation.InterimReliefGranted;
import org.lintel.language.accreditation.ListingChosen;
import org.lintel.language.accreditation.NoticeAnswered;
import org.lintel.language.accreditation.NoticeDispatchedAgain;
import org.lintel.language.accreditation.NoticeGiven;
import org.lintel.language.accreditation.NoticeOpened;
import org.lintel.language.accreditation.NoticeUndeliverable;
import org.lintel.language.accreditation.OfficerRecused;
import org.lintel.language.accreditation.RecommendationReturned;
import org.lintel.language.accreditation.RecordsErased;
import org.lintel.language.accreditation.ReminderGiven;
import org.lintel.language.accreditation.RequestClosedWithoutPrejudice;
import org.lintel.language.accreditation.RequestFoundComplete;
import org.lintel.language.accreditation.RequestFoundIncomplete;
import org.lintel.language.accreditation.RequestWithdrawn;
import org.lintel.language.accreditation.RetentionBegan;
import org.lintel.language.accreditation.SuspensionConfirmed;
import org.lintel.language.accreditation.SuspensionLapsed;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.session.ParticipantCategory;

/**
 * inv-28: one accreditation file as the controls see it: what counts, and when it was recorded. No personal value is in it, sealed or not, so
 * that results stay the same after personal data is erased.
 *
 * @param region where the organisation is from; null where that was not kept
 * @param filed the request
 * @param filedAt when it was filed; may be earlier than recorded, where it was entered late
 * @param outcome the first one: granted, denied, closed or withdrawn; null until then
 * @param roundsOfMissingItems requests found incomplete
 * @param clarifications questions asked
 * @param process what was decided, appealed against and missed
 * @param act the one that ended the file last
 * @param kept what the file holds of each class, since it is known until when it is kept
 * @param position of the event that last changed it
 */
public record Case(AccreditationId accreditation, SessionId session, @Nullable Region region, ParticipantCategory category,
        CountedEvent filed, Instant filedAt,
        @Nullable CountedEvent outcome, List<CountedEvent> roundsOfMissingItems, List<CountedEvent> clarifications, DueProcess process,
        LatestAct act, List<KeptRecords> kept, long position) {
    public Case {
        roundsOfMissingItems = List.copyOf(roundsOfMissingItems);
        clarifications = List.copyOf(clarifications);
        kept = List.copyOf(kept);
    }

    /**
     * The fold. An event at or before the case's own position changes nothing.
     *
     * @param before null when the event opens the file
     * @throws IllegalStateException when there is no case and the event does not open one
     */
    static Case evolve(@Nullable Case before, AccreditationEvent event, RecordedEvent recorded) {
        CountedEvent counted = CountedEvent.of(recorded);
        if (before != null) {
            return recorded.position() <= before.position()
                    ? before
                    : before.after(event, counted).acted(before.act.after(event)).at(counted.position());
        }
        if (event instanceof AccreditationRequested request) {
            return new Case(request.accreditation(), request.session(), request.region(), request.category(), counted,
                    recorded.occurredAt(), null, List.of(),
                    List.of(), DueProcess.NONE, LatestAct.NONE.after(request), List.of(), recorded.position());
        }
        throw new IllegalStateException("The case " + event.accreditation().value() + " does not begin with a request: rebuild the view.");
    }

    private Case after(AccreditationEvent event, CountedEvent counted) {
        return switch (event) {
            case RequestFoundIncomplete _ -> asked(plus(roundsOfMissingItems, counted), clarifications);
            case ClarificationAsked _ -> asked(roundsOfMissingItems, plus(clarifications, counted));
            case DecisionRecommended e -> with(process.prepared(DeclaredStep.of(counted, e.declaration())));
            case NoticeGiven e -> with(process.prepared(DeclaredStep.of(counted, e.declaration())));
            case OfficerRecused _,RecommendationReturned _,AccreditationReinstated _ -> with(process.prepared(null));
            case AccreditationGranted e -> with(process.decided(DeclaredStep.of(counted, e.declaration()))).settled(counted);
            case AccreditationDenied e -> with(process.decided(DeclaredStep.of(counted, e.declaration()))).settled(counted);
            case AccreditationSuspended e -> with(process.decided(DeclaredStep.of(counted, e.declaration())));
            case AccreditationSuspendedProvisionally e -> with(process.provisional(DeclaredStep.of(counted, e.declaration())));
            case SuspensionConfirmed e -> with(process.confirmed(DeclaredStep.of(counted, e.declaration())));
            case SuspensionLapsed _ -> with(process.provisional(null));
            case AccreditationRevoked e -> with(process.decided(DeclaredStep.of(counted, e.declaration()))).settled(counted);
            case RequestWithdrawn _,RequestClosedWithoutPrejudice _ -> settled(counted);
            case AppealLodged e -> with(process.appealed(AppealCase.lodged(counted, e))).keeping(KeptRecords.stopped(kept, counted));
            case AppealUpheld e -> with(process.ruled(DeclaredStep.of(counted, e.declaration()), true).prepared(null));
            case AppealDismissed e -> with(process.ruled(DeclaredStep.of(counted, e.declaration()), false));
            case DeadlineExtended e -> e.limit() == TimeLimit.APPEAL ? keeping(KeptRecords.stopped(kept, counted)) : this;
            case NoticeUndeliverable _,NoticeDispatchedAgain _ ->
                act.isMovedBy(event) ? keeping(KeptRecords.stopped(kept, counted)) : this;
            case DeadlineMissed e -> with(process.missed(new Miss(e.limit(), e.due(), null)));
            case DeadlineMissExplained e -> with(process.explained(new Miss(e.limit(), e.due(), e.reason())));
            case RetentionBegan e -> keeping(KeptRecords.begun(kept, e, counted));
            case RecordsErased e -> keeping(KeptRecords.erased(kept, EnumSet.of(e.retention()), counted));
            case AccreditationRequested _,RequestFoundComplete _,InformationSupplied _,CheckRecorded _,NoticeAnswered _,AccreditationExpired _,InterimReliefGranted _,ReminderGiven _,NoticeOpened _,ConditionFoundUnmet _,ListingChosen _ ->
                this;
        };
    }

    /** All that the file holds was erased on request. */
    Case erased(CountedEvent counted) {
        return counted.position() <= position
                ? this
                : keeping(KeptRecords.erased(kept, RetentionClass.OF_FILES, counted)).at(counted.position());
    }

    private Case settled(CountedEvent first) {
        return new Case(accreditation, session, region, category, filed, filedAt, outcome == null ? first : outcome, roundsOfMissingItems,
                clarifications, process, act, kept, position);
    }

    private Case asked(List<CountedEvent> rounds, List<CountedEvent> questions) {
        return new Case(accreditation, session, region, category, filed, filedAt, outcome, rounds, questions, process, act, kept, position);
    }

    private Case with(DueProcess next) {
        return new Case(accreditation, session, region, category, filed, filedAt, outcome, roundsOfMissingItems, clarifications, next, act,
                kept,
                position);
    }

    private Case keeping(List<KeptRecords> records) {
        return new Case(accreditation, session, region, category, filed, filedAt, outcome, roundsOfMissingItems, clarifications, process,
                act,
                records, position);
    }

    private Case at(long last) {
        return new Case(accreditation, session, region, category, filed, filedAt, outcome, roundsOfMissingItems, clarifications, process,
                act, kept,
                last);
    }

    private Case acted(LatestAct latest) {
        return new Case(accreditation, session, region, category, filed, filedAt, outcome, roundsOfMissingItems, clarifications, process,
                latest,
                kept, position);
    }

    private static List<CountedEvent> plus(List<CountedEvent> all, CountedEvent one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }
}
