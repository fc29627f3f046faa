package org.lintel.application.configuration;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Name;
import org.lintel.language.Actor;
import org.lintel.language.CountryCode;
import org.lintel.language.WorkingCalendar;
import org.lintel.language.configuration.AccessLimits;
import org.lintel.language.configuration.ConfigurationPublished;
import org.lintel.language.configuration.ParticipationTerms;
import org.lintel.language.configuration.RetentionPeriods;
import org.lintel.language.configuration.TimeLimits;

/**
 * A version of time limits, retention periods, limits of access and calendars as it is written: in the data that ships with the registry, and in a call that publishes one.
 *
 * @param retention null in a call for those that ship with the registry
 * @param access the same
 * @param participation the same
 */
record ConfigurationData(Name version, Name decisionReference, Instant inForceFrom, Limits limits, @Nullable Retention retention,
        @Nullable Access access, @Nullable Participation participation, Map<CountryCode, Calendar> calendars) {
    /** As {@link TimeLimits}; lengths of time in ISO 8601, such as PT72H and P1Y. */
    record Limits(int completenessCheckWorkingDays, int decisionWorkingDays, int informationWorkingDays, int noticeOpeningWorkingDays,
            int noticeReplyWorkingDays, int appealWorkingDays, int appealDecisionWorkingDays, Name urgentAppealDecision,
            int urgentBeforeOpeningDays, Name confirmationInSession, Name confirmationOtherwise, int reminderWorkingDays,
            int clarificationRounds, Name barAfterRevocation) {
        Limits {
            limits(completenessCheckWorkingDays, decisionWorkingDays, informationWorkingDays, noticeOpeningWorkingDays,
                    noticeReplyWorkingDays, appealWorkingDays, appealDecisionWorkingDays, urgentAppealDecision, urgentBeforeOpeningDays,
                    confirmationInSession, confirmationOtherwise, reminderWorkingDays, clarificationRounds, barAfterRevocation);
        }

        TimeLimits limits() {
            return limits(completenessCheckWorkingDays, decisionWorkingDays, informationWorkingDays, noticeOpeningWorkingDays,
                    noticeReplyWorkingDays, appealWorkingDays, appealDecisionWorkingDays, urgentAppealDecision, urgentBeforeOpeningDays,
                    confirmationInSession, confirmationOtherwise, reminderWorkingDays, clarificationRounds, barAfterRevocation);
        }

        private static TimeLimits limits(int completeness, int decision, int information, int opening, int reply, int appeal,
                int appealDecision, Name urgent, int urgentDays, Name inSession, Name otherwise, int reminder, int rounds, Name bar) {
            try {
                return new TimeLimits(completeness, decision, information, opening, reply, appeal, appealDecision,
                        Duration.parse(urgent.value()), urgentDays, Duration.parse(inSession.value()), Duration.parse(otherwise.value()),
                        reminder, rounds, Period.parse(bar.value()));
            } catch (DateTimeException | ArithmeticException otherForm) {
                throw new IllegalArgumentException("Lengths of time are written such as PT72H, the bar such as P1Y.", otherForm);
            }
        }
    }

    /** As {@link RetentionPeriods}, in ISO 8601, such as P1Y. */
    record Retention(Name confidential, Name restricted, Name strictlyConfidential) {
        Retention {
            periods(confidential, restricted, strictlyConfidential);
        }

        RetentionPeriods periods() {
            return periods(confidential, restricted, strictlyConfidential);
        }

        private static RetentionPeriods periods(Name confidential, Name restricted, Name strictly) {
            try {
                return new RetentionPeriods(Period.parse(confidential.value()), Period.parse(restricted.value()),
                        Period.parse(strictly.value()));
            } catch (DateTimeException | ArithmeticException otherForm) {
                throw new IllegalArgumentException("Periods are written such as P1Y.", otherForm);
            }
        }
    }

    /** As {@link AccessLimits}; the length of a reading in ISO 8601, such as PT15M. */
    record Access(int reviewWorkingDays, Name oneReading) {
        Access {
            limits(reviewWorkingDays, oneReading);
        }

        AccessLimits limits() {
            return limits(reviewWorkingDays, oneReading);
        }

        private static AccessLimits limits(int reviewWorkingDays, Name oneReading) {
            try {
                return new AccessLimits(reviewWorkingDays, Duration.parse(oneReading.value()));
            } catch (DateTimeException | ArithmeticException otherForm) {
                throw new IllegalArgumentException("Lengths of time are written such as PT15M.", otherForm);
            }
        }
    }

    /** As {@link ParticipationTerms}; lengths of time in ISO 8601, such as PT48H, the time of the day such as 06:00. */
    record Participation(Name rehosting, Name ownPageLink, Name ownPageVisit, Name gateListFreshness, Name editionAt,
            int riskAssessmentWorkingDays, Name codeOfConduct) {
        Participation {
            terms(rehosting, ownPageLink, ownPageVisit, gateListFreshness, editionAt, riskAssessmentWorkingDays, codeOfConduct);
        }

        ParticipationTerms terms() {
            return terms(rehosting, ownPageLink, ownPageVisit, gateListFreshness, editionAt, riskAssessmentWorkingDays, codeOfConduct);
        }

        private static ParticipationTerms terms(Name rehosting, Name link, Name visit, Name list, Name edition, int assessment, Name code) {
            try {
                return new ParticipationTerms(Duration.parse(rehosting.value()), Duration.parse(link.value()),
                        Duration.parse(visit.value()),
                        Duration.parse(list.value()), LocalTime.parse(edition.value()), assessment, code.value());
            } catch (DateTimeException | ArithmeticException otherForm) {
                throw new IllegalArgumentException("Lengths of time are written such as PT48H, a time of the day such as 06:00.",
                        otherForm);
            }
        }
    }

    /** As {@link WorkingCalendar}. */
    record Calendar(Name zone, List<DayOfWeek> weekend, List<LocalDate> holidays) {
        Calendar {
            calendar(zone, weekend, holidays);
        }

        WorkingCalendar calendar() {
            return calendar(zone, weekend, holidays);
        }

        private static WorkingCalendar calendar(Name zone, List<DayOfWeek> weekend, List<LocalDate> holidays) {
            try {
                return new WorkingCalendar(ZoneId.of(zone.value()), weekend, holidays);
            } catch (DateTimeException unknown) {
                throw new IllegalArgumentException("A zone is written such as Europe/Amsterdam.", unknown);
            }
        }
    }

    Map<String, WorkingCalendar> calendarsByState() {
        Map<String, WorkingCalendar> byState = new TreeMap<>();
        calendars.forEach((state, calendar) -> byState.put(state.value(), calendar.calendar()));
        return byState;
    }

    /** @return what ships with the registry, where nothing may be left out */
    ConfigurationPublished published(Actor by) {
        return new ConfigurationPublished(version.value(), decisionReference.value(), inForceFrom, limits.limits(),
                Objects.requireNonNull(retention).periods(), Objects.requireNonNull(access).limits(),
                Objects.requireNonNull(participation).terms(), calendarsByState(), by);
    }
}
