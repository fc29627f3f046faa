package org.lintel.application.browser;

import java.nio.charset.StandardCharsets;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

/** What a person fills in, found by the labels of its fields. */
record Form(Person person, Locator place) {
    /** Writes into the field of this label, or chooses this of what it offers. */
    Form with(String label, String value) {
        Locator list = control(AriaRole.COMBOBOX, label);
        Locator field = control(AriaRole.TEXTBOX, label).or(control(AriaRole.SPINBUTTON, label)).or(list);
        if (field.and(list).count() > 0) {
            field.selectOption(value);
        } else {
            field.fill(value);
        }
        return this;
    }

    /** Ticks the box of this label. */
    Form ticking(String label) {
        control(AriaRole.CHECKBOX, label).check();
        return this;
    }

    /** Chooses a file that holds these lines. */
    Form choosing(String label, String name, String lines) {
        place.getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload(name, "text/csv", lines.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** Takes this answer to the question. */
    Form answering(String question, String answer) {
        place.getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(question).setExact(true))
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(answer).setExact(true)).check();
        return this;
    }

    /** @return who pressed, on the page that came of it */
    Person presses(String button) {
        return person.clicks(control(AriaRole.BUTTON, button));
    }

    /** Presses where a rule stands in the way. @param why words of what the page says then */
    Person refused(String button, String why) {
        return presses(button).sees(why);
    }

    private Locator control(AriaRole role, String name) {
        return place.getByRole(role, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
