package org.lintel.application.pages;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Problem.BadField;
import org.lintel.decisions.Refusal;
import org.springframework.ui.Model;

/**
 * A step as a page offers it to its reader.
 *
 * @param whyNot which rule stands in the way now; null where the step can be taken
 * @param values what the form holds already
 * @param errors what was wrong with the form when it was sent
 * @param open whether the reader is at work on it
 */
public record StepOption<S extends FormStep>(S step, @Nullable Refusal whyNot, Map<String, String> values, List<BadField> errors,
        boolean open) {
    /** Puts into the model what can be done now, or was begun, and apart from it what cannot, for the fragment that shows both. */
    public static void offer(List<? extends StepOption<? extends FormStep>> options, Model model) {
        model.addAttribute("possible", options.stream().filter(option -> option.whyNot() == null || option.open()).toList());
        model.addAttribute("impossible", options.stream().filter(option -> option.whyNot() != null && !option.open()).toList());
    }

    /** @return the option as it is shown to whoever has begun on it */
    public StepOption<S> begun(Map<String, String> written, List<BadField> wrong) {
        return new StepOption<>(step, whyNot, written, wrong, true);
    }

    /** @return what the field holds; the empty text where it holds nothing */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** @return whether something is wrong with the field, or with a part of it */
    public boolean isWrong(String field) {
        return !errorsOf(field).isEmpty();
    }

    /** @return the id of what is said of the field's mistakes; null where it has none */
    public @Nullable String describedBy(String field) {
        return isWrong(field) ? "wrong-" + step.address() + "-" + field : null;
    }

    /** @return what is wrong with the field and its parts */
    public List<BadField> errorsOf(String field) {
        return errors.stream().filter(error -> error.field().equals(field) || error.field().startsWith(field + "[")).toList();
    }
}
