package org.lintel.decisions.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.lintel.decisions.DecisionSpecification.NOW;
import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.REASONS;
import static org.lintel.decisions.accreditation.SampleFile.REPLY_BY;
import static org.lintel.decisions.accreditation.SampleFile.followed;
import static org.lintel.decisions.accreditation.SampleFile.key;
import static org.lintel.decisions.accreditation.SampleFile.text;
import static org.lintel.decisions.accreditation.SamplePeople.APPLICANT;
import static org.lintel.decisions.accreditation.SamplePeople.CLOCK;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.OTHER_OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.REVIEWER;
import static org.lintel.decisions.accreditation.SamplePeople.SECOND_OFFICER;
import static org.lintel.language.accreditation.AppealableAct.CLOSURE;
import static org.lintel.language.accreditation.AppealableAct.DENIAL;
import static org.lintel.language.accreditation.AppealableAct.REVOCATION;
import static org.lintel.language.accreditation.AppealableAct.SUSPENSION;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.decisions.Command;
import org.lintel.decisions.Decision;
import org.lintel.decisions.DecisionSpecification.Outcome;
import org.lintel.decisions.dueprocess.Justification;
import org.lintel.language.Actor;
import org.lintel.language.Event;
import org.lintel.language.FreeText;
import org.lintel.language.RetentionClass;
import org.lintel.language.Sealed;
import org.lintel.language.TextKey;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.CheckOutcome;
import org.lintel.language.accreditation.Condition;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.MissReason;
import org.lintel.language.accreditation.TimeLimit;

/**
 * The life cycle of an organisation's accreditation, as the domain's table has it: what each command does in each situation, for every
 * command and every state.
 */
class LifeCycleTest {
    /**
     * Command, what it comes to wherever nothing else is said, and what it comes to elsewhere. A dash is {@code not-in-state}, a word in
     * small letters another refusal, {@code nothing} and {@code not-found} are what they say, and a word in capitals is the state that
     * follows.
     */
    private static final String TABLE = """
            find complete    | -         | VETTING: SUBMITTED
            find incomplete  | -         | AWAITING_INFORMATION: SUBMITTED
            supply           | -         | SUBMITTED: MISSING; VETTING: CLARIFYING
            close lapsed     | -         | period-running: MISSING CLARIFYING
            ask              | -         | AWAITING_INFORMATION: VETTING
            record check     | -         | VETTING: VETTING
            recuse           | -         | VETTING: VETTING APPROVAL
            recommend grant  | -         | AWAITING_APPROVAL: VETTING
            recommend denial | -         | AWAITING_APPROVAL: VETTING
            grant            | -         | ACTIVE: APPROVAL
            deny             | -         | DENIED: APPROVAL
            return           | -         | VETTING: APPROVAL
            give notice      | -         | ACTIVE: ACTIVE ANSWERED; notice-already-open: NOTICED UNDER_NOTICE; SUSPENDED: SUSPENDED EMERGENCY SUSPENDED_APPEALED RELIEVED
            reply            | -         | ACTIVE: NOTICED; SUSPENDED: UNDER_NOTICE
            suspend          | -         | notice-required: ACTIVE NOTICED; SUSPENDED: ANSWERED
            suspend at once  | -         | SUSPENDED: ACTIVE NOTICED ANSWERED
            confirm          | -         | SUSPENDED: EMERGENCY
            reinstate        | -         | ACTIVE: SUSPENDED EMERGENCY UNDER_NOTICE SUSPENDED_APPEALED RELIEVED
            revoke           | -         | notice-required: ACTIVE NOTICED ANSWERED SUSPENDED EMERGENCY UNDER_NOTICE SUSPENDED_APPEALED RELIEVED
            find unmet       | -         | ACTIVE: ACTIVE ANSWERED; notice-already-open: NOTICED
            appeal           | -         | SUSPENDED: SUSPENDED EMERGENCY UNDER_NOTICE; DENIED: DENIED; REVOKED: REVOKED; CLOSED: CLOSED
            relieve          | -         | DENIED: DENIED_APPEALED; REVOKED: REVOKED_APPEALED; SUSPENDED: SUSPENDED_APPEALED; CLOSED: CLOSED_APPEALED
            uphold           | -         | VETTING: DENIED_APPEALED CLOSED_APPEALED; ACTIVE: REVOKED_APPEALED SUSPENDED_APPEALED RELIEVED
            dismiss          | -         | DENIED: DENIED_APPEALED; REVOKED: REVOKED_APPEALED; SUSPENDED: SUSPENDED_APPEALED RELIEVED; CLOSED: CLOSED_APPEALED
            withdraw         | -         | WITHDRAWN: SUBMITTED MISSING VETTING CLARIFYING APPROVAL ACTIVE NOTICED ANSWERED SUSPENDED EMERGENCY UNDER_NOTICE SUSPENDED_APPEALED RELIEVED
            choose listing   | -         | SUBMITTED: SUBMITTED; AWAITING_INFORMATION: MISSING CLARIFYING; VETTING: VETTING; AWAITING_APPROVAL: APPROVAL; ACTIVE: ACTIVE NOTICED ANSWERED; SUSPENDED: SUSPENDED EMERGENCY UNDER_NOTICE SUSPENDED_APPEALED RELIEVED
            expire           | nothing   | EXPIRED: ACTIVE NOTICED ANSWERED
            lapse            | nothing   | ACTIVE: EMERGENCY
            miss             | nothing   | SUBMITTED: SUBMITTED; AWAITING_INFORMATION: MISSING CLARIFYING; VETTING: VETTING; AWAITING_APPROVAL: APPROVAL
            explain miss     | -         |
            extend           | -         | AWAITING_INFORMATION: MISSING CLARIFYING
            remind           | nothing   | AWAITING_INFORMATION: MISSING CLARIFYING
            open notice      | not-found | AWAITING_INFORMATION: MISSING CLARIFYING; ACTIVE: ACTIVE NOTICED ANSWERED; SUSPENDED: SUSPENDED EMERGENCY UNDER_NOTICE SUSPENDED_APPEALED RELIEVED; DENIED: DENIED DENIED_APPEALED; REVOKED: REVOKED REVOKED_APPEALED; CLOSED: CLOSED CLOSED_APPEALED; EXPIRED: EXPIRED
            bounce           | not-found | AWAITING_INFORMATION: MISSING CLARIFYING; ACTIVE: ACTIVE NOTICED ANSWERED; SUSPENDED: SUSPENDED EMERGENCY UNDER_NOTICE SUSPENDED_APPEALED RELIEVED; DENIED: DENIED DENIED_APPEALED; REVOKED: REVOKED REVOKED_APPEALED; CLOSED: CLOSED CLOSED_APPEALED; EXPIRED: EXPIRED
            dispatch again   | -         | not-found: SUBMITTED VETTING APPROVAL WITHDRAWN
            begin retention  | nothing   | DENIED: DENIED; REVOKED: REVOKED; CLOSED: CLOSED; WITHDRAWN: WITHDRAWN; EXPIRED: EXPIRED
            erase records    | nothing   |
            """;

    private static final Pattern IS_STATE = Pattern.compile("[A-Z_]+");
    private static final Instant LONG_AFTERWARDS = Instant.parse("2028-01-10T09:00:00Z");
    private static final Condition CONDITION = new Condition(Ground.CODE_OF_CONDUCT, LocalDate.parse("2027-12-10"), text("test"));

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandDoesInEachSituationWhatTheTableSays(String command) {
        inEachSituation(command, cell -> true, Cell::comesTrue);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theStateIsJudgedBeforeEveryOtherRule(String command) {
        inEachSituation(command, cell -> cell.expected.equals("-") && !command.equals("extend"), Cell::stateComesFirst);
    }

    private static void inEachSituation(String command, Predicate<Cell> wanted, Consumer<Cell> holds) {
        assertSoftly(softly -> cells().filter(cell -> cell.command.equals(command)).filter(wanted)
                .forEach(
                        cell -> softly.assertThatCode(() -> holds.accept(cell)).as("%s when %s: %s", command, cell.situation, cell.expected)
                                .doesNotThrowAnyException()));
    }

    @Test
    void theTableCoversEveryState() {
        assertThat(Arrays.stream(Situation.values()).map(situation -> FILE.after(situation.history()).state()).distinct())
                .containsExactlyInAnyOrder(AccreditationState.values());
    }

    @Test
    void theTableCoversEveryCommandOfTheFolder() throws Exception {
        Path folder = Path.of(AccreditationCommand.class.getResource("AccreditationCommand.class").toURI()).resolveSibling("");
        List<String> commands = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (String name : files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".class")).toList()) {
                Class<?> type = Class.forName(AccreditationCommand.class.getPackageName() + "." + name.replace(".class", ""));
                if (type.isRecord() && AccreditationCommand.class.isAssignableFrom(type)) {
                    commands.add(type.getSimpleName());
                }
            }
        }
        assertThat(commands).hasSizeGreaterThan(10);
        assertThat(commands().map(command -> wellFormed(command).getClass().getSimpleName()).distinct())
                .containsExactlyInAnyOrderElementsOf(commands);
    }

    /** Where a file can stand; some states have several situations that the rules tell apart. */
    private enum Situation {
        SUBMITTED,
        MISSING,
        VETTING,
        CLARIFYING,
        APPROVAL,
        ACTIVE,
        NOTICED,
        ANSWERED,
        SUSPENDED,
        EMERGENCY,
        UNDER_NOTICE,
        DENIED,
        REVOKED,
        CLOSED,
        WITHDRAWN,
        EXPIRED,
        DENIED_APPEALED,
        REVOKED_APPEALED,
        SUSPENDED_APPEALED,
        CLOSED_APPEALED,
        RELIEVED;

        /** The other officer recused in each file that came as far as vetting. */
        List<Event> history() {
            return switch (this) {
                case SUBMITTED -> List.of(FILE.requested());
                case MISSING -> List.of(FILE.requested(), FILE.foundIncomplete("registration"));
                case VETTING -> List.of(FILE.requested(), FILE.foundComplete(), FILE.recused(OTHER_OFFICER));
                case CLARIFYING -> followed(VETTING.history(), FILE.asked("which meetings"));
                case APPROVAL -> followed(VETTING.history(), FILE.grantRecommended(OFFICER));
                case ACTIVE -> followed(APPROVAL.history(), FILE.granted(CONDITION));
                case NOTICED -> followed(ACTIVE.history(), FILE.noticed(Intent.SUSPEND, Ground.CODE_OF_CONDUCT, OFFICER));
                case ANSWERED -> followed(NOTICED.history(), FILE.answered());
                case SUSPENDED -> followed(ANSWERED.history(), FILE.suspended());
                case EMERGENCY -> followed(ACTIVE.history(), FILE.suspendedInEmergency(OFFICER));
                case UNDER_NOTICE -> followed(SUSPENDED.history(), FILE.noticed(Intent.REVOKE, Ground.CODE_OF_CONDUCT, OFFICER));
                case DENIED -> followed(APPROVAL.history(), FILE.denied());
                case REVOKED -> followed(UNDER_NOTICE.history(), FILE.answered(), FILE.revoked());
                case CLOSED -> followed(MISSING.history(), FILE.reminded(TimeLimit.INFORMATION, REPLY_BY), FILE.closed());
                case WITHDRAWN -> followed(VETTING.history(), FILE.withdrawn());
                case EXPIRED -> followed(ACTIVE.history(), FILE.expired());
                case DENIED_APPEALED -> followed(DENIED.history(), FILE.appealed(DENIAL));
                case REVOKED_APPEALED -> followed(REVOKED.history(), FILE.appealed(REVOCATION));
                case SUSPENDED_APPEALED -> followed(SUSPENDED.history(), FILE.appealed(SUSPENSION));
                case CLOSED_APPEALED -> followed(CLOSED.history(), FILE.appealed(CLOSURE));
                case RELIEVED -> followed(SUSPENDED_APPEALED.history(), FILE.relieved(SUSPENSION));
            };
        }
    }

    private static Command wellFormed(String command) {
        Justification lawful = new Justification("CODE_OF_CONDUCT", REASONS, null);
        return command(command, lawful, OFFICER, SECOND_OFFICER, REVIEWER, "something new");
    }

    /** Without a ground, by somebody who recused or recommended, repeating what was asked. */
    private static Command wrongInEveryWay(String command) {
        Justification groundless = new Justification(null, REASONS, null);
        return command(command, groundless, OTHER_OFFICER, OTHER_OFFICER, OTHER_OFFICER, "which meetings");
    }

    private static Command command(String name, Justification why, Actor officer, Actor second, Actor reviewer, String words) {
        Sealed<FreeText> text = text(words);
        TextKey key = key(words);
        return switch (name) {
            case "find complete" -> new CheckCompleteness(FILE.id(), List.of(), List.of(), officer);
            case "find incomplete" -> new CheckCompleteness(FILE.id(), List.of(text), List.of(key), officer);
            case "supply" -> new SupplyInformation(FILE.id(), text, APPLICANT);
            case "close lapsed" -> new CloseLapsed(FILE.id(), officer);
            case "ask" -> new AskClarification(FILE.id(), text, key, officer);
            case "record check" -> new RecordCheck(FILE.id(), "IDENTITY", SampleFile.text("IDENTITY"), CheckOutcome.PASSED, null, officer);
            case "recuse" -> new Recuse(FILE.id(), text, officer);
            case "recommend grant" -> new RecommendGrant(FILE.id(), text, officer);
            case "recommend denial" -> new RecommendDenial(FILE.id(), why, officer);
            case "grant" -> new GrantAccreditation(FILE.id(), List.of(), second);
            case "deny" -> new DenyAccreditation(FILE.id(), why, second);
            case "return" -> new ReturnToVetting(FILE.id(), text, second);
            case "give notice" -> new GiveNotice(FILE.id(), Intent.REVOKE, why, officer);
            case "reply" -> new ReplyToNotice(FILE.id(), text, APPLICANT);
            case "suspend" -> new SuspendAccreditation(FILE.id(), why, second);
            case "suspend at once" -> new SuspendInEmergency(FILE.id(), why, key("other facts"), false, officer);
            case "confirm" -> new ConfirmSuspension(FILE.id(), text, second);
            case "reinstate" -> new ReinstateAccreditation(FILE.id(), text, second);
            case "revoke" -> new RevokeAccreditation(FILE.id(), why, second);
            case "find unmet" -> new FindConditionUnmet(FILE.id(), 1, text, null, officer);
            case "appeal" -> new LodgeAppeal(FILE.id(), text, APPLICANT);
            case "relieve" -> new GrantInterimRelief(FILE.id(), text, reviewer);
            case "uphold" -> new DecideAppeal(FILE.id(), true, text, reviewer);
            case "dismiss" -> new DecideAppeal(FILE.id(), false, text, reviewer);
            case "withdraw" -> new WithdrawRequest(FILE.id(), APPLICANT);
            case "choose listing" -> new ChooseListing(FILE.id(), true, APPLICANT);
            case "expire" -> new ExpireAccreditation(FILE.id(), CLOCK);
            case "lapse" -> new LetSuspensionLapse(FILE.id(), CLOCK);
            case "miss" -> new RecordMissedDeadline(FILE.id(), TimeLimit.DECISION, CLOCK);
            case "explain miss" -> new ExplainMissedDeadline(FILE.id(), TimeLimit.DECISION, MissReason.OVERLOOKED, null, officer);
            case "extend" -> new ExtendDeadline(FILE.id(), TimeLimit.INFORMATION, 5, text, officer);
            case "remind" -> new GiveReminder(FILE.id(), TimeLimit.INFORMATION, CLOCK);
            case "open notice" -> new OpenNotice(FILE.id(), 1, APPLICANT);
            case "bounce" -> new RecordUndeliverable(FILE.id(), 1, CLOCK);
            case "begin retention" -> new BeginRetention(FILE.id(), CLOCK);
            case "erase records" -> new EraseRecords(FILE.id(), RetentionClass.CONFIDENTIAL, CLOCK);
            case "dispatch again" -> new DispatchAgain(FILE.id(), 1, officer);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private record Cell(String command, Situation situation, String expected) {
        void comesTrue() {
            Outcome outcome = given(SampleSession.convened()).and(situation.history()).at(moment()).when(wellFormed(command));
            switch (expected) {
                case "-" -> outcome.thenRefused("not-in-state");
                case "nothing" -> outcome.thenNothing();
                case "not-found" -> outcome.thenNotFound();
                case String state when IS_STATE.matcher(state).matches() -> assertThat(stateAfter(outcome)).hasToString(state);
                case String code -> outcome.thenRefused(code);
            }
        }

        void stateComesFirst() {
            given(SampleSession.convened(FILE.session(), "IDENTITY")).and(situation.history()).at(LONG_AFTERWARDS)
                    .when(wrongInEveryWay(command)).thenRefused("not-in-state");
        }

        /** Whatever the clock records is asked for when everything is over. */
        private Instant moment() {
            return wellFormed(command).by().equals(CLOCK) ? LONG_AFTERWARDS : NOW;
        }

        private AccreditationState stateAfter(Outcome outcome) {
            assertThat(outcome.decision()).isInstanceOf(Decision.Accepted.class);
            List<Event> events = ((Decision.Accepted) outcome.decision()).events();
            return FILE.after(followed(situation.history(), events.toArray(Event[]::new))).state();
        }
    }

    private static Stream<String> commands() {
        return TABLE.lines().map(line -> line.split("\\|")[0].strip());
    }

    private static Stream<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (String line : TABLE.lines().toList()) {
            String[] columns = line.split("\\|");
            Map<Situation, String> results = new EnumMap<>(Situation.class);
            Arrays.stream(Situation.values()).forEach(situation -> results.put(situation, columns[1].strip()));
            for (String result : columns.length < 3 ? new String[0] : columns[2].split(";")) {
                String[] words = result.strip().split("[: ]+");
                Arrays.stream(words).skip(1).forEach(situation -> results.put(Situation.valueOf(situation), words[0]));
            }
            results.forEach((situation, result) -> cells.add(new Cell(columns[0].strip(), situation, result)));
        }
        return cells.stream();
    }
}
