package org.lintel.decisions.model;

import static org.lintel.language.accreditation.AccreditationState.AWAITING_APPROVAL;
import static org.lintel.language.accreditation.AccreditationState.AWAITING_INFORMATION;
import static org.lintel.language.accreditation.AccreditationState.SUBMITTED;
import static org.lintel.language.accreditation.AccreditationState.VETTING;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Period;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.AppealDismissed;
import org.lintel.language.accreditation.AppealLodged;
import org.lintel.language.accreditation.AppealUpheld;
import org.lintel.language.accreditation.ClarificationAsked;
import org.lintel.language.accreditation.DeadlineExtended;
import org.lintel.language.accreditation.DeadlineMissExplained;
import org.lintel.language.accreditation.DeadlineMissed;
import org.lintel.language.accreditation.InformationSupplied;
import org.lintel.language.accreditation.NoticeDispatchedAgain;
import org.lintel.language.accreditation.NoticeGiven;
import org.lintel.language.accreditation.NoticeOpened;
import org.lintel.language.accreditation.NoticeUndeliverable;
import org.lintel.language.accreditation.ReminderGiven;
import org.lintel.language.accreditation.RequestClosedWithoutPrejudice;
import org.lintel.language.accreditation.RequestFoundIncomplete;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.configuration.TimeLimits;

/** What the passing of time was recorded of, and what was done about periods. */
final class TimeCheck {
    private static final Set<TimeLimit> OF_THE_PARTY = Set.of(TimeLimit.INFORMATION, TimeLimit.NOTICE_REPLY, TimeLimit.APPEAL);

    private TimeCheck() {}

    static void holds(Standards standards, Past.FileSoFar file, AccreditationEvent next) {
        Instant now = standards.now();
        switch (next) {
            case InformationSupplied supplied -> {
                Broken.unless(!now.isAfter(informationEnds(file)), "life cycle", "supplied too late");
                boolean again = !Past.answersAQuestion(file.events());
                Broken.unless(again
                        ? supplied.completenessDue() != null
                                && standards.days().isAhead(supplied.completenessDue(), standards.limits().completenessCheckWorkingDays())
                        : supplied.completenessDue() == null, "inv-6", "the next check is due at another time");
            }
            case RequestClosedWithoutPrejudice _ -> {
                Instant ends = informationEnds(file);
                Broken.unless(now.isAfter(ends) && file.all(ReminderGiven.class).stream()
                        .anyMatch(reminder -> reminder.limit() == TimeLimit.INFORMATION && reminder.ends().equals(ends)), "life cycle",
                        "closed before the period and the reminder had passed");
            }
            case DeadlineMissed missed -> {
                Broken.unless(now.isAfter(missed.due()), "inv-6", "missed before its time");
                Broken.unless(file.all(DeadlineMissed.class).stream()
                        .noneMatch(earlier -> earlier.limit() == missed.limit() && earlier.due().equals(missed.due())), "inv-6",
                        "missed twice");
                Broken.unless(running(file, missed.limit()).contains(missed.due()), "inv-6", "no such limit was running");
            }
            case DeadlineMissExplained explained -> Broken.unless(file.all(DeadlineMissed.class).stream()
                    .anyMatch(missed -> missed.limit() == explained.limit() && missed.due().equals(explained.due())), "inv-6",
                    "what was not missed was explained");
            case DeadlineExtended extended -> Broken.unless(
                    OF_THE_PARTY.contains(extended.limit()) && extended.period().endsAt().isAfter(now), "inv-6",
                    "an own limit was extended");
            case ReminderGiven reminder -> {
                Broken.unless(file.all(ReminderGiven.class).stream()
                        .noneMatch(earlier -> earlier.limit() == reminder.limit() && earlier.ends().equals(reminder.ends())), "life cycle",
                        "reminded twice");
                Broken.unless(reminder.ends().equals(periodEnds(file, reminder.limit())), "life cycle", "reminded of another period");
            }
            case NoticeGiven given -> isTheLongestForm(standards, given.replyPeriod());
            case NoticeOpened opened -> {
                exists(file, opened.notice());
                Broken.unless(file.all(NoticeOpened.class).stream().noneMatch(earlier -> earlier.notice() == opened.notice()), "life cycle",
                        "a notice was opened twice");
                opensNoMoreThanItMay(standards, file, opened);
            }
            case NoticeUndeliverable failed -> {
                exists(file, failed.notice());
                Broken.unless(!bounced(file, failed.notice()), "life cycle", "bounced twice");
            }
            case NoticeDispatchedAgain sent ->
                Broken.unless(bounced(file, sent.notice()), "life cycle", "what arrived was dispatched again");
            default -> {
            }
        }
    }

    private static void isTheLongestForm(Standards standards, Period period) {
        TimeLimits limits = standards.limits();
        Broken.unless(standards.days().isAhead(period.endsAt(), limits.noticeOpeningWorkingDays() + limits.noticeReplyWorkingDays()),
                "inv-10",
                "the period to reply has another length");
    }

    private static void opensNoMoreThanItMay(Standards standards, Past.FileSoFar file, NoticeOpened opened) {
        NoticeOfIntent notice = NoticeOfIntent.standing(file);
        Period begins = opened.replyPeriod();
        Broken.unless(begins == null || notice != null && !notice.answered() && notice.ends() != null
                && begins.endsAt().isBefore(notice.ends())
                && standards.days().isAhead(begins.endsAt(), standards.limits().noticeReplyWorkingDays()), "inv-10",
                "opening a notice gave another period");
    }

    private static void exists(Past.FileSoFar file, int notice) {
        Broken.unless(notice >= 1 && notice <= file.notice(file.events().size() - 1), "life cycle", "no such notice");
    }

    private static boolean bounced(Past.FileSoFar file, int notice) {
        int bounce = file.last(event -> event instanceof NoticeUndeliverable failed && failed.notice() == notice);
        return bounce >= 0
                && file.after(bounce).stream().noneMatch(event -> event instanceof NoticeDispatchedAgain sent && sent.notice() == notice);
    }

    private static Instant informationEnds(Past.FileSoFar file) {
        int asked = file.last(event -> event instanceof RequestFoundIncomplete || event instanceof ClarificationAsked);
        Instant ends = file.events().get(asked) instanceof ClarificationAsked question
                ? question.replyPeriod().endsAt()
                : ((RequestFoundIncomplete) file.events().get(asked)).replyPeriod().endsAt();
        for (AccreditationEvent event : file.after(asked)) {
            if (event instanceof DeadlineExtended extended && extended.limit() == TimeLimit.INFORMATION) {
                ends = extended.period().endsAt();
            }
        }
        return ends;
    }

    private static @Nullable Instant periodEnds(Past.FileSoFar file, TimeLimit limit) {
        NoticeOfIntent notice = NoticeOfIntent.standing(file);
        return limit == TimeLimit.INFORMATION ? informationEnds(file) : notice == null || notice.answered() ? null : notice.ends();
    }

    /** @return the ends of the institution's limits of this kind that run */
    private static List<Instant> running(Past.FileSoFar file, TimeLimit limit) {
        return switch (limit) {
            case COMPLETENESS_CHECK -> file.state() != AccreditationState.SUBMITTED
                    ? List.of()
                    : List.of(
                            file.all(InformationSupplied.class).stream().map(InformationSupplied::completenessDue).filter(Objects::nonNull)
                                    .reduce((_, later) -> later).orElse(file.request().completenessDue()));
            case DECISION -> switch (file.state()) {
                case SUBMITTED, AWAITING_INFORMATION, VETTING, AWAITING_APPROVAL -> List.of(file.all(AppealUpheld.class).stream()
                        .map(AppealUpheld::decisionDue).filter(Objects::nonNull).reduce((_, later) -> later)
                        .orElse(file.request().decisionDue()));
                default -> List.of();
            };
            case APPEAL_DECISION -> {
                long decided = file.events().stream().filter(event -> event instanceof AppealUpheld || event instanceof AppealDismissed)
                        .count();
                yield file.all(AppealLodged.class).stream().skip(decided).map(AppealLodged::decisionDue).toList();
            }
            default -> List.of();
        };
    }
}
