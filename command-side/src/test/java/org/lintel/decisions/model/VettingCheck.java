package org.lintel.decisions.model;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.FreeText;
import org.lintel.language.Period;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.AccreditationDenied;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationGranted;
import org.lintel.language.accreditation.AppealUpheld;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.CheckOutcome;
import org.lintel.language.accreditation.CheckRecorded;
import org.lintel.language.accreditation.ClarificationAsked;
import org.lintel.language.accreditation.DecisionRecommended;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.OfficerRecused;
import org.lintel.language.accreditation.RecommendationReturned;
import org.lintel.language.accreditation.RecommendedOutcome;
import org.lintel.language.accreditation.RequestFoundComplete;
import org.lintel.language.accreditation.RequestFoundIncomplete;

/** From the request to the decision: questions, checks, recommendation and approval. */
final class VettingCheck {
    private VettingCheck() {}

    static void holds(Standards standards, Past.FileSoFar file, AccreditationEvent next) {
        switch (next) {
            case RequestFoundIncomplete found -> {
                file.all(RequestFoundIncomplete.class).stream().findFirst().ifPresent(first -> Broken
                        .unless(first.missingKeys().containsAll(found.missingKeys()), "inv-7", "what was missing was not named at once"));
                isPeriod(standards, found.replyPeriod());
            }
            case ClarificationAsked asked -> {
                Broken.unless(file.all(ClarificationAsked.class).size() < standards.limitsOf(file.request().configuration())
                        .clarificationRounds(), "inv-7", "too many rounds");
                Broken.unless(file.all(ClarificationAsked.class).stream().noneMatch(one -> one.questionKey().equals(asked.questionKey())),
                        "inv-7", "the same question was asked twice");
                isPeriod(standards, asked.replyPeriod());
            }
            case DecisionRecommended made -> {
                if (made.outcome() == RecommendedOutcome.GRANT) {
                    checksHavePassed(standards, file);
                } else {
                    Broken.unless(isLawful(made.ground(), made.gist()), "inv-8", "a denial was recommended without a lawful ground");
                }
            }
            case AccreditationGranted granted -> {
                Broken.unless(standing(file, granted).outcome() == RecommendedOutcome.GRANT, "inv-1", "no grant was recommended");
                Broken.unless(!file.all(RequestFoundComplete.class).isEmpty()
                        || file.all(AppealUpheld.class).stream().anyMatch(upheld -> upheld.against() == AppealableAct.CLOSURE), "inv-5",
                        "granted before it was complete");
                checksHavePassed(standards, file);
                granted.conditions().forEach(condition -> Broken.unless(
                        condition.ground() != null && condition.expires() != null && condition.test() != null, "inv-27",
                        "a bare condition"));
                Broken.unless(granted.expires().equals(
                        standards.session().closes().plusDays(1).atStartOfDay(standards.session().calendar().zone()).toInstant()
                                .minusSeconds(1)),
                        "life cycle", "an accreditation ends with its session");
            }
            case AccreditationDenied denied -> standing(file, denied);
            default -> {
            }
        }
    }

    static boolean isLawful(@Nullable Ground ground, @Nullable Sealed<FreeText> gist) {
        return ground != null && (ground != Ground.SECURITY_RISK_SUBSTANTIATED || gist != null);
    }

    /** @return the recommendation that the decision rests on: another officer's, and neither returned nor void */
    private static DecisionRecommended standing(Past.FileSoFar file, AccreditationEvent decision) {
        int place = file.last(DecisionRecommended.class::isInstance);
        DecisionRecommended made = (DecisionRecommended) file.events().get(place);
        Broken.unless(!made.by().id().equals(decision.by().id()), "inv-1", "who recommended approved");
        Broken.unless(
                file.after(place).stream().noneMatch(event -> event instanceof OfficerRecused || event instanceof RecommendationReturned
                        || event instanceof AppealUpheld),
                "inv-4", "the recommendation was void");
        return made;
    }

    private static void checksHavePassed(Standards standards, Past.FileSoFar file) {
        for (String check : standards.session().mandatoryChecks()) {
            List<CheckRecorded> made = file.all(CheckRecorded.class).stream().filter(one -> check.equals(one.check())).toList();
            Broken.unless(!made.isEmpty() && made.getLast().outcome() == CheckOutcome.PASSED, "inv-5", "a mandatory check has not passed");
        }
    }

    private static void isPeriod(Standards standards, Period period) {
        Broken.unless(standards.days().isAhead(period.endsAt(), standards.limits().informationWorkingDays()), "life cycle",
                "the period for information has another length");
    }
}
