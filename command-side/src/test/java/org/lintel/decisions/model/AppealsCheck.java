package org.lintel.decisions.model;

import static org.lintel.language.accreditation.AppealableAct.CLOSURE;
import static org.lintel.language.accreditation.AppealableAct.DENIAL;
import static org.lintel.language.accreditation.AppealableAct.REVOCATION;
import static org.lintel.language.accreditation.AppealableAct.SUSPENSION;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.lintel.language.accreditation.AccreditationDenied;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationRevoked;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.AccreditationSuspended;
import org.lintel.language.accreditation.AccreditationSuspendedProvisionally;
import org.lintel.language.accreditation.AppealDismissed;
import org.lintel.language.accreditation.AppealLodged;
import org.lintel.language.accreditation.AppealUpheld;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.DeadlineExtended;
import org.lintel.language.accreditation.InterimReliefGranted;
import org.lintel.language.accreditation.NoticeDispatchedAgain;
import org.lintel.language.accreditation.NoticeUndeliverable;
import org.lintel.language.accreditation.RequestClosedWithoutPrejudice;
import org.lintel.language.accreditation.SuspensionConfirmed;
import org.lintel.language.accreditation.TimeLimit;

/** Appeals: lodged once and in time, reviewed by somebody new, with exactly the effect that the act had. */
final class AppealsCheck {
    /** An act that can be appealed, with the place of its event in the file. */
    private record Act(int place, AppealableAct kind, @Nullable Instant until, boolean appealed) {}

    private AppealsCheck() {}

    static void holds(Standards standards, Past.FileSoFar file, AccreditationEvent next) {
        switch (next) {
            case AppealLodged lodged -> mayBeLodged(standards, file, lodged);
            case InterimReliefGranted relief -> {
                Broken.unless(relief.against() == kindOf(file, decided(file).size()), "inv-12", "relief against another act");
                Broken.unless(sinceTheLastDecision(file).stream().noneMatch(InterimReliefGranted.class::isInstance), "inv-12",
                        "relief twice");
                tookNoStep(file, relief);
            }
            case AppealDismissed dismissed -> {
                Broken.unless(dismissed.against() == kindOf(file, decided(file).size()), "inv-12", "dismissed out of order");
                tookNoStep(file, dismissed);
            }
            case AppealUpheld upheld -> {
                Broken.unless(upheld.against() == kindOf(file, decided(file).size()), "inv-12", "upheld out of order");
                tookNoStep(file, upheld);
                givesBackWhatWasTaken(standards, file, upheld);
            }
            default -> {
            }
        }
    }

    private static void mayBeLodged(Standards standards, Past.FileSoFar file, AppealLodged lodged) {
        Act act = latestAct(file);
        Broken.unless(act.kind == lodged.against(), "inv-12", "an appeal against another act");
        Broken.unless(!act.appealed, "inv-12", "an act was appealed twice");
        Broken.unless(act.until == null || !standards.now().isAfter(act.until), "life cycle", "appealed too late");
        Instant urgent = standards.now().plus(standards.limits().urgentAppealDecision());
        Broken.unless(standards.days().isNear(standards.limits().urgentBeforeOpeningDays())
                ? lodged.decisionDue().equals(urgent)
                : standards.days().isAhead(lodged.decisionDue(), standards.limits().appealDecisionWorkingDays()), "life cycle",
                "the appeal is to be decided at another time");
    }

    static boolean canStillBeLodged(Past.FileSoFar file, Instant now) {
        Act act = latestAct(file);
        return !act.appealed && (act.until == null || !now.isAfter(act.until));
    }

    /** A confirmation is no act of its own: it gives the emergency suspension's period anew. */
    private static Act latestAct(Past.FileSoFar file) {
        List<AccreditationEvent> events = file.events();
        int place = -1;
        int notice = 0;
        AppealableAct kind = null;
        Instant until = null;
        boolean appealed = false;
        for (int at = 0; at < events.size(); at++) {
            AccreditationEvent event = events.get(at);
            AppealableAct begun = kindOf(event);
            if (begun != null) {
                place = at;
                kind = begun;
                appealed = false;
            }
            Instant told = told(event);
            if (told != null) {
                notice = file.notice(at);
                until = told;
            }
            appealed |= event instanceof AppealLodged;
            if (event instanceof NoticeUndeliverable failed && failed.notice() == notice) {
                until = null;
            } else if (event instanceof NoticeDispatchedAgain sent && sent.notice() == notice && sent.period() != null) {
                until = sent.period().endsAt();
            } else if (event instanceof DeadlineExtended extended && extended.limit() == TimeLimit.APPEAL) {
                until = extended.period().endsAt();
            }
        }
        return new Act(place, Objects.requireNonNull(kind), until, appealed);
    }

    private static @Nullable Instant told(AccreditationEvent event) {
        return switch (event) {
            case AccreditationDenied act -> act.act().appealUntil();
            case AccreditationSuspended act -> act.act().appealUntil();
            case AccreditationSuspendedProvisionally act -> act.act().appealUntil();
            case SuspensionConfirmed act -> act.act().appealUntil();
            case AccreditationRevoked act -> act.act().appealUntil();
            case RequestClosedWithoutPrejudice act -> act.appealUntil();
            default -> null;
        };
    }

    private static @Nullable AppealableAct kindOf(AccreditationEvent event) {
        return switch (event) {
            case AccreditationDenied _ -> AppealableAct.DENIAL;
            case RequestClosedWithoutPrejudice _ -> AppealableAct.CLOSURE;
            case AccreditationSuspended _,AccreditationSuspendedProvisionally _ -> AppealableAct.SUSPENSION;
            case AccreditationRevoked _ -> AppealableAct.REVOCATION;
            default -> null;
        };
    }

    private static AppealableAct kindOf(Past.FileSoFar file, int appeal) {
        Broken.unless(file.all(AppealLodged.class).size() > appeal, "life cycle", "no appeal is open");
        return file.all(AppealLodged.class).get(appeal).against();
    }

    private static List<AccreditationEvent> decided(Past.FileSoFar file) {
        return file.events().stream().filter(AppealsCheck::decides).toList();
    }

    private static boolean decides(AccreditationEvent event) {
        return event instanceof AppealUpheld || event instanceof AppealDismissed;
    }

    private static List<AccreditationEvent> sinceTheLastDecision(Past.FileSoFar file) {
        return file.after(file.last(AppealsCheck::decides));
    }

    private static void tookNoStep(Past.FileSoFar file, AccreditationEvent next) {
        List<AccreditationEvent> excepted = sinceTheLastDecision(file).stream().filter(InterimReliefGranted.class::isInstance).toList();
        Broken.unless(file.events().stream().filter(event -> !excepted.contains(event))
                .noneMatch(event -> event.by().id().equals(next.by().id())), "inv-11", "the reviewer had taken a step in the file");
    }

    private static void givesBackWhatWasTaken(Standards standards, Past.FileSoFar file, AppealUpheld upheld) {
        List<AccreditationEvent> events = file.events();
        int lodged = IntStream.range(0, events.size()).filter(place -> events.get(place) instanceof AppealLodged)
                .skip(decided(file).size()).findFirst().orElseThrow();
        int act = IntStream.range(0, lodged).filter(place -> kindOf(events.get(place)) != null).max().orElseThrow();
        boolean inEffect = IntStream.range(act + 1, events.size())
                .noneMatch(place -> file.movesAt(place) && !(events.get(place) instanceof SuspensionConfirmed));
        AccreditationState due = switch (upheld.against()) {
            case DENIAL, CLOSURE -> AccreditationState.VETTING;
            case SUSPENSION, REVOCATION -> AccreditationState.ACTIVE;
        };
        Broken.unless(upheld.restores() == (inEffect ? due : file.state()), "inv-12", "more or less was given back than was taken");
        Broken.unless(upheld.restores() == AccreditationState.VETTING
                ? upheld.decisionDue() != null && standards.days().isAhead(upheld.decisionDue(), standards.limits().decisionWorkingDays())
                : upheld.decisionDue() == null, "inv-6", "a new decision is due at another time");
    }
}
