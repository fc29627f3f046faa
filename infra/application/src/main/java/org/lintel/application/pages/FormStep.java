package org.lintel.application.pages;

import java.util.List;
import java.util.Locale;

/** A step that people take with a form on a page. What it is called stands in the message files. */
public interface FormStep {
    String name();

    /** @return the last part of the form's address, for instance {@code recommend-grant} */
    default String address() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return what the form holds, what it does not ask for included */
    List<FormField> fields();

    /** @return what the form asks for */
    default List<FormField> asked() {
        return fields().stream().filter(field -> field.kind() != FormField.Kind.FIXED).toList();
    }
}
