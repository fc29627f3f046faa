package org.lintel.decisions.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Command;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.accreditation.AskClarification;
import org.lintel.decisions.accreditation.BeginRetention;
import org.lintel.decisions.accreditation.CheckCompleteness;
import org.lintel.decisions.accreditation.ConfirmSuspension;
import org.lintel.decisions.accreditation.DecideAppeal;
import org.lintel.decisions.accreditation.DenyAccreditation;
import org.lintel.decisions.accreditation.EraseRecords;
import org.lintel.decisions.accreditation.ExtendDeadline;
import org.lintel.decisions.accreditation.FindConditionUnmet;
import org.lintel.decisions.accreditation.GrantAccreditation;
import org.lintel.decisions.accreditation.GrantInterimRelief;
import org.lintel.decisions.accreditation.LodgeAppeal;
import org.lintel.decisions.accreditation.OpenNotice;
import org.lintel.decisions.accreditation.RecommendGrant;
import org.lintel.decisions.accreditation.RecordCheck;
import org.lintel.decisions.accreditation.RecordMissedDeadline;
import org.lintel.decisions.accreditation.RequestAccreditation;
import org.lintel.decisions.accreditation.RevokeAccreditation;
import org.lintel.decisions.accreditation.SuspendAccreditation;
import org.lintel.decisions.accreditation.SuspendInEmergency;
import org.lintel.language.Actor;
import org.lintel.language.Event;
import org.lintel.language.Period;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Role;
import org.lintel.language.TextKey;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationGranted;
import org.lintel.language.accreditation.AccreditationReinstated;
import org.lintel.language.accreditation.AccreditationRevoked;
import org.lintel.language.accreditation.AccreditationSuspended;
import org.lintel.language.accreditation.AccreditationSuspendedProvisionally;
import org.lintel.language.accreditation.AppealDismissed;
import org.lintel.language.accreditation.AppealLodged;
import org.lintel.language.accreditation.AppealUpheld;
import org.lintel.language.accreditation.ClarificationAsked;
import org.lintel.language.accreditation.Condition;
import org.lintel.language.accreditation.DeadlineMissed;
import org.lintel.language.accreditation.DecisionRecommended;
import org.lintel.language.accreditation.NoticeGiven;
import org.lintel.language.accreditation.OfficerRecused;
import org.lintel.language.accreditation.RecordsErased;
import org.lintel.language.accreditation.RequestFoundIncomplete;
import org.lintel.language.accreditation.RequestWithdrawn;
import org.lintel.language.accreditation.RetentionBegan;
import org.lintel.language.session.SessionConvened;

/**
 * The second opinion finds each of these rules where it is weakened. A command is then decided on a history in which it does not see what
 * the rule looks at, so that the rule lets through what it would refuse.
 */
class WeakenedRulesTest {
    private static final int MOST_HISTORIES = 40;
    private static final int COMMANDS_IN_A_HISTORY = 1_250;
    private static final Actor NOBODY = new Actor(new UserId("user-nobody"), Role.SEC);

    /** What a weakened rule sees of an event: the event, another one in its place, or nothing. */
    interface Blindfold {
        @Nullable
        Event sees(Event event);
    }

    /**
     * A rule that does not do its work.
     *
     * @param invariant what the second opinion must say that is broken
     * @param commands which commands it weakens
     */
    private record Weakened(String rule, String invariant, Set<Class<?>> commands, Blindfold blindfold) implements Game.Decides {
        @Override
        public Decision decide(Command command, History history, Circumstances circumstances) {
            return command.decide(commands.contains(command.getClass()) ? blindfolded(history) : history, circumstances);
        }

        private History blindfolded(History history) {
            List<RecordedEvent> seen = new ArrayList<>();
            for (RecordedEvent one : history.recorded()) {
                Event event = blindfold.sees(one.event());
                if (event != null) {
                    seen.add(new RecordedEvent(one.position(), one.occurredAt(), one.recordedAt(), one.mark(), event));
                }
            }
            return new History(seen);
        }

        @Override
        public String toString() {
            return rule + " (" + invariant + ")";
        }
    }

    private static Stream<Weakened> rules() {
        return Stream.of(
                new Weakened("who recommended may approve", "inv-1", Set.of(GrantAccreditation.class, DenyAccreditation.class),
                        event -> event instanceof DecisionRecommended made
                                ? new DecisionRecommended(made.accreditation(), made.outcome(), made.ground(), made.reasons(), made.gist(),
                                        made.declaration(), NOBODY)
                                : event),
                new Weakened("who gave notice may approve", "inv-1", Set.of(SuspendAccreditation.class, RevokeAccreditation.class),
                        event -> event instanceof NoticeGiven given
                                ? noticed(given, given.replyPeriod(), NOBODY)
                                : event),
                new Weakened("a recusal leaves the recommendation standing", "life cycle",
                        Set.of(GrantAccreditation.class, DenyAccreditation.class), event -> event instanceof OfficerRecused ? null : event),
                new Weakened("who recused comes back", "inv-2", Set.of(RecordCheck.class, CheckCompleteness.class, RecommendGrant.class),
                        event -> event instanceof OfficerRecused recused
                                ? new OfficerRecused(recused.accreditation(), recused.session(), recused.organisationKey(),
                                        recused.reason(),
                                        NOBODY)
                                : event),
                new Weakened("mandatory checks may be outstanding", "inv-5", Set.of(RecommendGrant.class, GrantAccreditation.class),
                        event -> event instanceof SessionConvened convened ? withoutChecks(convened) : event),
                new Weakened("a missed limit is recorded again and again", "inv-6", Set.of(RecordMissedDeadline.class),
                        event -> event instanceof DeadlineMissed ? null : event),
                new Weakened("a question may be repeated", "inv-7", Set.of(AskClarification.class),
                        event -> event instanceof ClarificationAsked asked
                                ? new ClarificationAsked(asked.accreditation(), asked.question(), new TextKey("another"),
                                        asked.replyPeriod(),
                                        asked.by())
                                : event),
                new Weakened("what is missing may be named later", "inv-7", Set.of(CheckCompleteness.class),
                        event -> event instanceof RequestFoundIncomplete ? null : event),
                new Weakened("no reply is waited for", "inv-10", Set.of(SuspendAccreditation.class, RevokeAccreditation.class),
                        event -> event instanceof NoticeGiven given
                                ? noticed(given, new Period(Instant.EPOCH, Instant.EPOCH), given.by())
                                : event),
                new Weakened("a notice serves twice", "inv-10", Set.of(SuspendAccreditation.class),
                        event -> event instanceof AccreditationSuspended || event instanceof AccreditationReinstated ? null : event),
                new Weakened("an emergency is confirmed at any time", "inv-10", Set.of(ConfirmSuspension.class),
                        event -> event instanceof AccreditationSuspendedProvisionally ordered
                                ? emergency(ordered, ordered.factsKey(), Instant.MAX)
                                : event),
                new Weakened("the same facts serve twice", "inv-10", Set.of(SuspendInEmergency.class),
                        event -> event instanceof AccreditationSuspendedProvisionally ordered
                                ? emergency(ordered, new TextKey("others"), ordered.confirmBy())
                                : event),
                new Weakened("a reviewer may have decided an earlier appeal", "inv-11",
                        Set.of(DecideAppeal.class, GrantInterimRelief.class),
                        event -> switch (event) {
                            case AppealUpheld upheld -> new AppealUpheld(upheld.accreditation(), upheld.session(), upheld.organisationKey(),
                                    upheld.against(), upheld.restores(), upheld.decisionDue(), upheld.reasons(), upheld.declaration(),
                                    NOBODY);
                            case AppealDismissed dismissed -> new AppealDismissed(dismissed.accreditation(), dismissed.session(),
                                    dismissed.organisationKey(), dismissed.against(), dismissed.reasons(), dismissed.declaration(), NOBODY);
                            default -> event;
                        }),
                new Weakened("an act is appealed twice", "inv-12", Set.of(LodgeAppeal.class),
                        event -> event instanceof AppealLodged ? null : event),
                new Weakened("an upheld appeal gives back what a later act took", "inv-12", Set.of(DecideAppeal.class),
                        event -> event instanceof AccreditationRevoked || event instanceof RequestWithdrawn ? null : event),
                new Weakened("nobody is barred", "inv-26", Set.of(RequestAccreditation.class, GrantAccreditation.class),
                        event -> event instanceof AccreditationRevoked revoked
                                ? new AccreditationRevoked(revoked.accreditation(), revoked.session(), revoked.organisationKey(),
                                        revoked.act(),
                                        Instant.EPOCH, revoked.declaration(), revoked.by())
                                : event),
                new Weakened("a condition binds for ever", "inv-27", Set.of(FindConditionUnmet.class),
                        event -> event instanceof AccreditationGranted granted ? lasting(granted) : event),
                new Weakened("what is kept is erased before its time", "G23", Set.of(EraseRecords.class),
                        event -> event instanceof RetentionBegan began
                                ? new RetentionBegan(began.accreditation(), Instant.EPOCH, Instant.EPOCH, began.configuration(), began.by())
                                : event),
                new Weakened("the time to keep begins though an appeal is open", "G23", Set.of(BeginRetention.class),
                        event -> event instanceof AppealLodged ? null : event),
                new Weakened("what was erased is written into", "G23", Set.of(LodgeAppeal.class, OpenNotice.class, ExtendDeadline.class),
                        event -> event instanceof RecordsErased ? null : event),
                new Weakened("two claims of one organisation are granted", "inv-34", Set.of(GrantAccreditation.class),
                        event -> event instanceof AccreditationGranted ? null : event));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isFound(Weakened rule) {
        Set<String> found = new LinkedHashSet<>();
        for (long seed = 1; seed <= MOST_HISTORIES && !found.contains(rule.invariant); seed++) {
            try {
                new Game(seed, rule).play(COMMANDS_IN_A_HISTORY);
            } catch (Broken broken) {
                found.add(broken.invariant());
            }
        }
        assertThat(found).contains(rule.invariant);
    }

    private static NoticeGiven noticed(NoticeGiven given, Period replyPeriod, Actor by) {
        return new NoticeGiven(given.accreditation(), given.intent(), given.ground(), given.reasons(), given.gist(), replyPeriod,
                given.declaration(), by);
    }

    private static SessionConvened withoutChecks(SessionConvened convened) {
        return new SessionConvened(convened.session(), convened.name(), convened.opens(), convened.closes(), convened.venue(),
                convened.hostState(), convened.requestWindow(), convened.quotas(), convened.quotaPerOrganisation(), List.of(),
                convened.calendar(), convened.fingerprintKey(), convened.by());
    }

    private static AccreditationSuspendedProvisionally emergency(AccreditationSuspendedProvisionally ordered, TextKey facts,
            Instant until) {
        return new AccreditationSuspendedProvisionally(ordered.accreditation(), ordered.act(), facts, ordered.partyHeard(), until,
                ordered.declaration(), ordered.by());
    }

    private static AccreditationGranted lasting(AccreditationGranted granted) {
        return new AccreditationGranted(granted.accreditation(), granted.session(), granted.organisationKey(),
                granted.conditions().stream().map(one -> new Condition(one.ground(), LocalDate.MAX, one.test())).toList(),
                granted.expires(), granted.declaration(), granted.by());
    }
}
