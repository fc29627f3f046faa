package org.lintel.views.file;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationDenied;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationExpired;
import org.lintel.language.accreditation.AccreditationGranted;
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
import org.lintel.views.Standing;

/**
 * What was asked, answered, checked and recommended in a file, in the order in which it happened.
 *
 * @param recused officers who left the file because of a conflict of interest (inv-2)
 * @param recommendation the one that stands; null before it is made, after it was returned, once a recusal
 *        made it void (inv-4), and after an upheld appeal
 */
public record Vetting(List<MissingItems> missingItems, List<Clarification> clarifications, List<Check> checks, Set<UserId> recused,
        @Nullable Recommendation recommendation) {
    static final Vetting NOT_BEGUN = new Vetting(List.of(), List.of(), List.of(), Set.of(), null);

    public Vetting {
        missingItems = List.copyOf(missingItems);
        clarifications = List.copyOf(clarifications);
        checks = List.copyOf(checks);
        recused = Set.copyOf(recused);
    }

    Vetting after(AccreditationEvent event, Standing before, Instant at) {
        return switch (event) {
            case RequestFoundIncomplete e -> new Vetting(
                    plus(missingItems, new MissingItems(e.missing(), at, e.replyPeriod().endsAt(), null)), clarifications, checks, recused,
                    recommendation);
            case ClarificationAsked e -> new Vetting(missingItems,
                    plus(clarifications, new Clarification(e.question(), at, e.replyPeriod().endsAt(), null)), checks, recused,
                    recommendation);
            case InformationSupplied e -> answered(new Answer(e.information(), at), before);
            case CheckRecorded e -> new Vetting(missingItems, clarifications,
                    plus(checks, new Check(e.check(), e.ownCheck(), e.outcome(), e.note(), e.by().id(), at)), recused, recommendation);
            case OfficerRecused e -> new Vetting(missingItems, clarifications, checks, plus(recused, e.by().id()), null);
            case DecisionRecommended e -> recommended(Recommendation.of(e, at));
            case RecommendationReturned e -> recommended(null);
            case AppealUpheld _ -> recommended(null);
            case AccreditationRequested _,RequestFoundComplete _,AccreditationGranted _,AccreditationDenied _,NoticeGiven _,NoticeAnswered _,AccreditationSuspended _,AccreditationSuspendedProvisionally _,SuspensionConfirmed _,SuspensionLapsed _,AccreditationReinstated _,AccreditationRevoked _,RequestWithdrawn _,RequestClosedWithoutPrejudice _,AccreditationExpired _,AppealLodged _,InterimReliefGranted _,AppealDismissed _,DeadlineMissed _,DeadlineMissExplained _,DeadlineExtended _,ReminderGiven _,NoticeOpened _,NoticeUndeliverable _,NoticeDispatchedAgain _,ConditionFoundUnmet _,ListingChosen _,RetentionBegan _,RecordsErased _ ->
                this;
        };
    }

    private Vetting answered(Answer answer, Standing before) {
        return before.awaitsClarification()
                ? new Vetting(missingItems, withLast(clarifications, last -> last.answered(answer)), checks, recused, recommendation)
                : new Vetting(withLast(missingItems, last -> last.answered(answer)), clarifications, checks, recused, recommendation);
    }

    private Vetting recommended(@Nullable Recommendation standing) {
        return new Vetting(missingItems, clarifications, checks, recused, standing);
    }

    private static <T> List<T> plus(List<T> all, T one) {
        List<T> more = new ArrayList<>(all);
        more.add(one);
        return more;
    }

    private static <T> Set<T> plus(Set<T> all, T one) {
        Set<T> more = new HashSet<>(all);
        more.add(one);
        return more;
    }

    private static <T> List<T> withLast(List<T> all, UnaryOperator<T> change) {
        List<T> changed = new ArrayList<>(all);
        if (!changed.isEmpty()) {
            changed.set(changed.size() - 1, change.apply(changed.getLast()));
        }
        return changed;
    }
}
