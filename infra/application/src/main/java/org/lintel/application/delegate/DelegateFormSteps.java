package org.lintel.application.delegate;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Sender;
import org.lintel.application.pages.StepForm;
import org.lintel.application.pages.StepOption;
import org.lintel.decisions.Decision;
import org.lintel.decisions.Refusal;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.delegate.Visibility;
import org.springframework.stereotype.Component;

/**
 * What a reader can do with a delegate now, and why not the rest. Nothing is foretold: each step is decided on as if it were sent, by the rules
 * themselves, and then not recorded.
 */
@Component
final class DelegateFormSteps {
    /** What stands for a text that nobody has written yet. */
    private static final String UNWRITTEN = "(not written yet)";
    /** Stands for a number that nobody has chosen yet. */
    private static final String SOME_DAYS = "5";
    private static final Refusal NOT_YOURS = new Refusal("wrong-role", "Your role does not include this step.",
            "A second officer can take it.");
    private static final Refusal NOTHING_TO_DO = new Refusal("not-in-state", "There is nothing of this kind to do.", "Read the page again.")
            .which("nothing");

    private final DelegateCommands commands;

    DelegateFormSteps(DelegateCommands commands) {
        this.commands = commands;
    }

    /** A step's form with what it holds at the beginning. */
    private record Beginning(DelegateFormStep step, Map<String, String> values) {
        DelegateStep body() {
            Map<String, String> written = new HashMap<>(values);
            step.asked().forEach(field -> written.putIfAbsent(field.name(),
                    field.choices().isEmpty() ? UNWRITTEN : field.choices().getFirst().name()));
            return new StepForm(step, written).body(step.body());
        }
    }

    /**
     * @param substitutes who of the same nominations could come instead, by id
     * @param hosts on which other accreditations the delegate could attend, by id
     */
    List<StepOption<DelegateFormStep>> on(String delegate, List<String> substitutes, List<String> hosts, Sender sender) {
        List<Beginning> beginnings = Arrays.stream(DelegateFormStep.values()).filter(step -> step.concerns(sender.user()))
                .flatMap(step -> beginnings(step, substitutes, hosts).stream().map(values -> new Beginning(step, values))).toList();
        List<Decision> decisions = commands.rehearse(delegate, beginnings.stream().map(Beginning::body).toList(), sender);
        Map<DelegateFormStep, StepOption<DelegateFormStep>> options = new EnumMap<>(DelegateFormStep.class);
        for (int index = 0; index < decisions.size(); index++) {
            Beginning beginning = beginnings.get(index);
            Refusal no = whyNot(decisions.get(index));
            // Of several beginnings the first that the rules accept is offered.
            options.merge(beginning.step,
                    new StepOption<>(beginning.step, no == null && !beginning.step.isFor(sender.user()) ? NOT_YOURS : no, beginning.values,
                            List.of(), false),
                    (first, next) -> first.whyNot() != null && next.whyNot() == null ? next : first);
        }
        return List.copyOf(options.values());
    }

    private static List<Map<String, String>> beginnings(DelegateFormStep step, List<String> substitutes, List<String> hosts) {
        return switch (step) {
            case SUBSTITUTE_DELEGATE -> eachOf(substitutes, "substitute");
            case REHOST_DELEGATE -> eachOf(hosts, "accreditationId");
            case CHANGE_VISIBILITY ->
                List.of(Map.of("visibility", Visibility.PSEUDONYMOUS.name()), Map.of("visibility", Visibility.UNLISTED.name()));
            case SUSPEND_DELEGATE, REVOKE_DELEGATE ->
                Arrays.stream(Ground.values()).map(ground -> Map.of("ground", ground.name())).toList();
            case EXTEND_DELEGATE_DEADLINE -> Stream.of(TimeLimit.NOTICE_REPLY, TimeLimit.APPEAL)
                    .map(limit -> Map.of("limit", limit.name(), "workingDays", SOME_DAYS)).toList();
            case DECIDE_DELEGATE_APPEAL -> List.of(Map.of("upheld", "true"));
            default -> List.of(Map.of());
        };
    }

    private static List<Map<String, String>> eachOf(List<String> values, String field) {
        return values.isEmpty() ? List.of(Map.of()) : values.stream().map(one -> Map.of(field, one)).toList();
    }

    private static @Nullable Refusal whyNot(Decision decision) {
        return switch (decision) {
            case Decision.Accepted _ -> null;
            case Decision.Refused refused -> refused.refusal();
            case Decision.NothingToDo _,Decision.NotFound _ -> NOTHING_TO_DO;
        };
    }
}
