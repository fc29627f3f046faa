package org.lintel.application.accreditation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.application.accreditation.FileAnswer.Asked;
import org.lintel.application.accreditation.FileAnswer.AskedKind;
import org.lintel.application.accreditation.FileAnswer.LimitAnswer;
import org.lintel.application.accreditation.FileAnswer.MissAnswer;
import org.lintel.application.accreditation.FileAnswer.NoticeAnswer;
import org.lintel.application.edge.Sender;
import org.lintel.application.pages.StepForm;
import org.lintel.application.pages.StepOption;
import org.lintel.application.security.User;
import org.lintel.decisions.Decision;
import org.lintel.decisions.Refusal;
import org.lintel.language.FreeText;
import org.lintel.language.Role;
import org.lintel.language.accreditation.TimeLimit;
import org.springframework.stereotype.Component;

/**
 * What a reader can do with a file now, and why not the rest. Nothing is foretold: each step is decided on as if it were sent, by the
 * rules themselves and on the file's history, and then not recorded.
 */
@Component
final class FileSteps {
    /** What stands for a text that nobody has written yet. */
    private static final String UNWRITTEN = "(not written yet)";
    private static final Refusal NOT_YOURS = new Refusal("wrong-role", "Your role does not include this step.",
            "A second officer can take it.");
    private static final Refusal NOTHING_TO_DO = new Refusal("not-in-state", "There is nothing of this kind to do.", "Read the file again.")
            .which("nothing");

    private final FileCommands commands;

    FileSteps(FileCommands commands) {
        this.commands = commands;
    }

    /** A step's form with what it holds at the beginning. */
    private record Beginning(FileStep step, Map<String, String> values) {}

    /** @param outstanding mandatory checks that have not passed */
    List<StepOption<FileStep>> on(FileAnswer file, List<String> outstanding, Sender sender) {
        List<Beginning> beginnings = Arrays.stream(FileStep.values()).filter(step -> concerns(step, sender.user()))
                .flatMap(step -> beginnings(step, file, outstanding).map(values -> new Beginning(step, values))).toList();
        List<Decision> decisions = commands.rehearse(file.id(), beginnings.stream().map(FileSteps::unwritten).toList(), sender);
        Map<FileStep, StepOption<FileStep>> options = new EnumMap<>(FileStep.class);
        for (int index = 0; index < decisions.size(); index++) {
            StepOption<FileStep> option = option(beginnings.get(index), decisions.get(index), sender.user());
            // Of several beginnings the first that the rules accept is offered.
            options.merge(option.step(), option, (first, next) -> first.whyNot() != null && next.whyNot() == null ? next : first);
        }
        return List.copyOf(options.values());
    }

    private static StepOption<FileStep> option(Beginning beginning, Decision decision, User user) {
        Refusal whyNot = whyNot(decision);
        return new StepOption<>(beginning.step, whyNot == null && !beginning.step.isFor(user) ? NOT_YOURS : whyNot, beginning.values,
                List.of(), false);
    }

    /** @return why the step cannot be taken on the file now, or null */
    @Nullable
    Refusal whyNot(String file, FileStep step, Sender sender) {
        return whyNot(commands.rehearse(file, List.of(unwritten(new Beginning(step, Map.of()))), sender).getFirst());
    }

    private static @Nullable Refusal whyNot(Decision decision) {
        return switch (decision) {
            case Decision.Accepted _ -> null;
            case Decision.Refused refused -> refused.refusal();
            case Decision.NothingToDo _,Decision.NotFound _ -> NOTHING_TO_DO;
        };
    }

    /** Officers see each other's steps, to know whom a file waits for. */
    private static boolean concerns(FileStep step, User user) {
        return step.isFor(user) || user.is(Role.SEC) && step.roles().stream().anyMatch(Role::isOfTheSecretariat);
    }

    /** @return what the step's form can begin with, never nothing: one beginning for each thing in the file that the step can be about */
    private static Stream<Map<String, String>> beginnings(FileStep step, FileAnswer file, List<String> outstanding) {
        List<Map<String, String>> found = switch (step) {
            case FIND_INCOMPLETE -> List.of(Map.of("missing", firstNamed(file.asked())));
            case RECORD_CHECK -> List.of(Map.of("check", outstanding.isEmpty() ? "" : outstanding.getFirst()));
            case DENY -> asRecommended(file);
            case SUSPEND, REVOKE -> asNoticeWasGiven(file);
            case FIND_CONDITION_UNMET -> conditions(file);
            case EXTEND_DEADLINE -> limits(file.limits().stream().map(LimitAnswer::limit).filter(TimeLimit::bindsTheParty));
            case EXPLAIN_MISSED_DEADLINE -> limits(file.missed().stream().filter(miss -> miss.reason() == null).map(MissAnswer::limit));
            default -> List.of();
        };
        return found.isEmpty() ? Stream.of(Map.of()) : found.stream();
    }

    private static List<Map<String, String>> asRecommended(FileAnswer file) {
        var recommended = file.vetting() == null ? null : file.vetting().recommendation();
        return recommended == null || recommended.ground() == null
                ? List.of()
                : List.of(Map.of("ground", recommended.ground().name(), "reasons", recommended.reasons().value(), "gist",
                        text(recommended.gist())));
    }

    private static List<Map<String, String>> asNoticeWasGiven(FileAnswer file) {
        NoticeAnswer notice = file.notice();
        return notice == null
                ? List.of()
                : List.of(Map.of("ground", notice.ground().name(), "gist", text(notice.gist())));
    }

    private static List<Map<String, String>> conditions(FileAnswer file) {
        int count = file.decision() == null ? 0 : file.decision().conditions().size();
        return IntStream.rangeClosed(1, count).mapToObj(number -> Map.of("condition", Integer.toString(number))).toList();
    }

    private static List<Map<String, String>> limits(Stream<TimeLimit> limits) {
        return limits.map(limit -> Map.of("limit", limit.name())).toList();
    }

    private static String text(@Nullable FreeText text) {
        return text == null ? "" : text.value();
    }

    /** Only what the first check named can be asked for again (inv-7). */
    private static String firstNamed(List<Asked> asked) {
        return asked.stream().filter(one -> one.kind() == AskedKind.MISSING_ITEMS).findFirst()
                .map(first -> first.items().stream().map(FreeText::value).collect(Collectors.joining("\n"))).orElse("");
    }

    private static StepBody unwritten(Beginning beginning) {
        Map<String, String> values = new HashMap<>(beginning.values);
        beginning.step.asked().forEach(field -> values.merge(field.name(), switch (field.kind()) {
            case WORD, TEXT, LINES -> UNWRITTEN;
            case CHOICE -> field.choices().getFirst().name();
            case NUMBER -> "1";
            case TRUTH -> "true";
            case BOX, CONDITIONS, FIXED -> "";
        }, (known, other) -> known.isEmpty() ? other : known));
        return new StepForm(beginning.step, values).body(beginning.step.body());
    }
}
