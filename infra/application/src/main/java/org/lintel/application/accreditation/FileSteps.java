package org.lintel.application.accreditation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.lintel.application.accreditation.FileAnswer.Asked;
import org.lintel.application.accreditation.FileAnswer.AskedKind;
import org.lintel.application.accreditation.FileAnswer.MissAnswer;
import org.lintel.application.edge.Sender;
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

    private final FileCommands commands;

    FileSteps(FileCommands commands) {
        this.commands = commands;
    }

    /** @param outstanding mandatory checks that have not passed */
    List<StepOption> on(FileAnswer file, List<String> outstanding, Sender sender) {
        List<FileStep> shown = Arrays.stream(FileStep.values()).filter(step -> concerns(step, sender.user())).toList();
        List<StepOption> options = new ArrayList<>();
        List<Map<String, String>> begun = shown.stream().map(step -> defaults(step, file, outstanding)).toList();
        List<StepBody> rehearsed = new ArrayList<>();
        for (int index = 0; index < shown.size(); index++) {
            rehearsed.add(unwritten(shown.get(index), begun.get(index)).body());
        }
        List<Decision> decisions = commands.rehearse(file.id(), rehearsed, sender);
        for (int index = 0; index < shown.size(); index++) {
            FileStep step = shown.get(index);
            Refusal whyNot = whyNot(decisions.get(index));
            options.add(new StepOption(step, whyNot == null && !step.isFor(sender.user()) ? NOT_YOURS : whyNot,
                    begun.get(index), List.of(), false));
        }
        return options;
    }

    /** @return why the step cannot be taken on the file now, or null */
    @Nullable
    Refusal whyNot(String file, FileStep step, Sender sender) {
        return whyNot(commands.rehearse(file, List.of(unwritten(step, Map.of()).body()), sender).getFirst());
    }

    private static @Nullable Refusal whyNot(Decision decision) {
        return switch (decision) {
            case Decision.Accepted _ -> null;
            case Decision.Refused refused -> refused.refusal();
            case Decision.NothingToDo _,Decision.NotFound _ ->
                new Refusal("not-in-state", "There is nothing of this kind to do.", "Read the file again.");
        };
    }

    /** Officers see each other's steps, to know whom a file waits for. */
    private static boolean concerns(FileStep step, User user) {
        return step.isFor(user) || user.is(Role.SEC) && step.roles().stream().anyMatch(Role::isOfTheSecretariat);
    }

    private static Map<String, String> defaults(FileStep step, FileAnswer file, List<String> outstanding) {
        Map<String, String> values = new HashMap<>();
        var recommended = file.vetting() == null ? null : file.vetting().recommendation();
        switch (step) {
            case FIND_INCOMPLETE -> values.put("missing", firstNamed(file.asked()));
            case RECORD_CHECK -> values.put("check", outstanding.isEmpty() ? "" : outstanding.getFirst());
            case DENY -> {
                if (recommended != null && recommended.ground() != null) {
                    values.put("ground", recommended.ground().name());
                    values.put("reasons", recommended.reasons().value());
                }
            }
            case SUSPEND, REVOKE -> {
                if (file.notice() != null) {
                    values.put("ground", file.notice().ground().name());
                }
            }
            case EXTEND_DEADLINE -> values.put("limit", file.limits().stream().map(FileAnswer.LimitAnswer::limit)
                    .filter(TimeLimit::bindsTheParty).findFirst().map(Enum::name).orElse(""));
            case EXPLAIN_MISSED_DEADLINE -> values.put("limit", file.missed().stream().filter(miss -> miss.reason() == null)
                    .map(MissAnswer::limit).findFirst().map(Enum::name).orElse(""));
            default -> {
                // The other forms begin empty.
            }
        }
        return values;
    }

    /** Only what the first check named can be asked for again (inv-7). */
    private static String firstNamed(List<Asked> asked) {
        return asked.stream().filter(one -> one.kind() == AskedKind.MISSING_ITEMS).findFirst()
                .map(first -> first.items().stream().map(FreeText::value).collect(Collectors.joining("\n"))).orElse("");
    }

    private static StepForm unwritten(FileStep step, Map<String, String> defaults) {
        Map<String, String> values = new HashMap<>(defaults);
        step.asked().forEach(field -> values.merge(field.name(), switch (field.kind()) {
            case WORD, TEXT, LINES -> UNWRITTEN;
            case CHOICE -> field.choices().getFirst().name();
            case NUMBER -> "1";
            case TRUTH -> "true";
            case BOX, CONDITIONS, FIXED -> "";
        }, (known, other) -> known.isEmpty() ? other : known));
        return new StepForm(step, values);
    }
}
