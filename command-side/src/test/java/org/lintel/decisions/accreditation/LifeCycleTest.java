package org.lintel.decisions.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.REASONS;
import static org.lintel.decisions.accreditation.SampleFile.key;
import static org.lintel.decisions.accreditation.SampleFile.text;
import static org.lintel.decisions.accreditation.SamplePeople.APPLICANT;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.OTHER_OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.SECOND_OFFICER;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lintel.decisions.Command;
import org.lintel.decisions.Decision;
import org.lintel.decisions.DecisionSpecification.Outcome;
import org.lintel.language.Actor;
import org.lintel.language.Event;
import org.lintel.language.FreeText;
import org.lintel.language.TextKey;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.CheckOutcome;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;

/** The life cycle of an organisation's accreditation, as the domain's table has it: what each command does in each situation. */
class LifeCycleTest {
    /** A dash: {@code not-in-state}. A word in small letters: that refusal. A word in capitals: the state that follows. */
    private static final String TABLE = """
            |                  | SUBMITTED | MISSING   | VETTING              | CLARIFYING | APPROVAL  | ACTIVE          | NOTICED             | ANSWERED  | DENIED | REVOKED | WITHDRAWN |
            | find complete    | VETTING   | -         | -                    | -          | -         | -               | -                   | -         | -      | -       | -         |
            | find incomplete  | AWAITING_INFORMATION | - | -                 | -          | -         | -               | -                   | -         | -      | -       | -         |
            | supply           | -         | SUBMITTED | -                    | VETTING    | -         | -               | -                   | -         | -      | -       | -         |
            | ask              | -         | -         | AWAITING_INFORMATION | -          | -         | -               | -                   | -         | -      | -       | -         |
            | record check     | -         | -         | VETTING              | -          | -         | -               | -                   | -         | -      | -       | -         |
            | recuse           | -         | -         | VETTING              | -          | VETTING   | -               | -                   | -         | -      | -       | -         |
            | recommend grant  | -         | -         | AWAITING_APPROVAL    | -          | -         | -               | -                   | -         | -      | -       | -         |
            | recommend denial | -         | -         | AWAITING_APPROVAL    | -          | -         | -               | -                   | -         | -      | -       | -         |
            | grant            | -         | -         | -                    | -          | ACTIVE    | -               | -                   | -         | -      | -       | -         |
            | deny             | -         | -         | -                    | -          | DENIED    | -               | -                   | -         | -      | -       | -         |
            | return           | -         | -         | -                    | -          | VETTING   | -               | -                   | -         | -      | -       | -         |
            | give notice      | -         | -         | -                    | -          | -         | ACTIVE          | notice-already-open | ACTIVE    | -      | -       | -         |
            | reply            | -         | -         | -                    | -          | -         | -               | ACTIVE              | -         | -      | -       | -         |
            | revoke           | -         | -         | -                    | -          | -         | notice-required | notice-required     | REVOKED   | -      | -       | -         |
            | withdraw         | WITHDRAWN | WITHDRAWN | WITHDRAWN            | WITHDRAWN  | WITHDRAWN | WITHDRAWN       | WITHDRAWN           | WITHDRAWN | -      | -       | -         |
            """;

    private static final Pattern IS_STATE = Pattern.compile("[A-Z_]+");

    /** States that no command of today leads to. Whoever adds one adds a column above. */
    private static final List<AccreditationState> NOT_REACHED_YET = List.of(AccreditationState.SUSPENDED, AccreditationState.CLOSED,
            AccreditationState.EXPIRED);

    @TestFactory
    Stream<DynamicTest> whatEachCommandDoesInEachSituation() {
        return cells(cell -> {
            switch (cell.expected) {
                case "-" -> cell.outcome().thenRefused("not-in-state");
                case String state when IS_STATE.matcher(state).matches() -> assertThat(cell.stateAfterwards()).hasToString(state);
                case String code -> cell.outcome().thenRefused(code);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> theStateIsJudgedBeforeEveryOtherRule() {
        return cells(cell -> {
            if (cell.expected.equals("-")) {
                given(SampleSession.convened(FILE.session(), "IDENTITY")).and(cell.history()).at(SampleFile.REPLY_BY.plusSeconds(1))
                        .when(wrongInEveryWay(cell.command)).thenRefused("not-in-state");
            }
        });
    }

    @Test
    void theTableCoversEveryStateThatCanBeReached() {
        assertThat(Arrays.stream(Situation.values()).map(situation -> FILE.after(situation.history()).state()).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(AccreditationState.values()).filter(state -> !NOT_REACHED_YET.contains(state)).toList());
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
        assertThat(TABLE.lines().skip(1).map(line -> wellFormed(line.split("\\|")[1].strip()).getClass().getSimpleName()).distinct())
                .containsExactlyInAnyOrderElementsOf(commands);
    }

    /** Where a file can stand; some states have two situations that the rules tell apart. */
    private enum Situation {
        SUBMITTED, MISSING, VETTING, CLARIFYING, APPROVAL, ACTIVE, NOTICED, ANSWERED, DENIED, REVOKED, WITHDRAWN;

        /** The other officer recused in each file that came as far as vetting. */
        List<Event> history() {
            return switch (this) {
                case SUBMITTED -> List.of(FILE.requested());
                case MISSING -> List.of(FILE.requested(), FILE.foundIncomplete("registration"));
                case VETTING -> List.of(FILE.requested(), FILE.foundComplete(), FILE.recused(OTHER_OFFICER));
                case CLARIFYING -> followed(VETTING, FILE.asked("which meetings"));
                case APPROVAL -> followed(VETTING, FILE.grantRecommended(OFFICER));
                case ACTIVE -> followed(APPROVAL, FILE.granted());
                case NOTICED -> followed(ACTIVE, FILE.noticed(Intent.REVOKE, Ground.CODE_OF_CONDUCT, OFFICER));
                case ANSWERED -> followed(NOTICED, FILE.answered());
                case DENIED -> followed(APPROVAL, FILE.denied());
                case REVOKED -> followed(ANSWERED, FILE.revoked());
                case WITHDRAWN -> followed(VETTING, FILE.withdrawn());
            };
        }

        private static List<Event> followed(Situation before, Event event) {
            return Stream.concat(before.history().stream(), Stream.of(event)).toList();
        }
    }

    private static Command wellFormed(String command) {
        Justification lawful = new Justification("CODE_OF_CONDUCT", REASONS, null);
        return command(command, lawful, OFFICER, SECOND_OFFICER, "something new");
    }

    /** Without a ground, by somebody who recused or recommended, repeating what was asked. */
    private static Command wrongInEveryWay(String command) {
        Justification groundless = new Justification(null, REASONS, null);
        return command(command, groundless, OTHER_OFFICER, OTHER_OFFICER, "which meetings");
    }

    private static Command command(String name, Justification why, Actor officer, Actor second, String words) {
        FreeText text = text(words);
        TextKey key = key(words);
        return switch (name) {
            case "find complete" -> new CheckCompleteness(FILE.id(), List.of(), List.of(), officer);
            case "find incomplete" -> new CheckCompleteness(FILE.id(), List.of(text), List.of(key), officer);
            case "supply" -> new SupplyInformation(FILE.id(), text, APPLICANT);
            case "ask" -> new AskClarification(FILE.id(), text, key, officer);
            case "record check" -> new RecordCheck(FILE.id(), "IDENTITY", CheckOutcome.PASSED, null, officer);
            case "recuse" -> new Recuse(FILE.id(), text, officer);
            case "recommend grant" -> new RecommendGrant(FILE.id(), text, officer);
            case "recommend denial" -> new RecommendDenial(FILE.id(), why, officer);
            case "grant" -> new GrantAccreditation(FILE.id(), List.of(), second);
            case "deny" -> new DenyAccreditation(FILE.id(), why, second);
            case "return" -> new ReturnToVetting(FILE.id(), text, second);
            case "give notice" -> new GiveNotice(FILE.id(), Intent.REVOKE, why, officer);
            case "reply" -> new ReplyToNotice(FILE.id(), text, APPLICANT);
            case "revoke" -> new RevokeAccreditation(FILE.id(), why, second);
            case "withdraw" -> new WithdrawRequest(FILE.id(), APPLICANT);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private record Cell(String command, Situation situation, String expected) {
        List<Event> history() {
            return situation.history();
        }

        Outcome outcome() {
            return given(SampleSession.convened()).and(history()).when(wellFormed(command));
        }

        AccreditationState stateAfterwards() {
            Decision.Accepted accepted = (Decision.Accepted) outcome().decision();
            return FILE.after(Stream.concat(history().stream(), accepted.events().stream()).toList()).state();
        }
    }

    private static Stream<DynamicTest> cells(Consumer<Cell> test) {
        List<String[]> rows = TABLE.lines().map(line -> line.substring(1).split("\\|")).toList();
        List<DynamicTest> tests = new ArrayList<>();
        for (String[] row : rows.subList(1, rows.size())) {
            for (int column = 1; column < row.length; column++) {
                Cell cell = new Cell(row[0].strip(), Situation.valueOf(rows.getFirst()[column].strip()), row[column].strip());
                tests.add(dynamicTest(cell.command + " when " + cell.situation + ": " + cell.expected, () -> test.accept(cell)));
            }
        }
        return tests.stream();
    }
}
