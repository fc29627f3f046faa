package org.lintel.decisions.delegate;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.language.Actor;
import org.lintel.language.Event;
import org.lintel.language.Sealed;
import org.lintel.language.delegate.ChosenBy;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DisplayName;
import org.lintel.language.delegate.DisplayNameChosen;
import org.lintel.language.delegate.Visibility;
import org.lintel.language.delegate.VisibilityChosen;

/**
 * How visible a person is to be: chosen by the person or, where that protects them more, passed on by the contact point. Once the person has chosen, the
 * contact point can protect them more than they did and never less, and names them no otherwise.
 *
 * @param displayName for who is to be under a pseudonym: what stands in place of the name; null leaves the one chosen before, if any
 */
public record ChangeVisibility(DelegateId delegate, Visibility visibility, @Nullable Sealed<DisplayName> displayName, ChosenBy chosenBy,
        Actor by) implements DelegateCommand {
    private static final Refusal NOT_THEIR_OWN = new Refusal("own-choice-needed", "Only the person can choose to be listed.",
            "Let the person choose; until then they are in no list.");
    private static final Refusal NEVER_SHOWN = new Refusal("display-name-not-shown",
            "A display name is shown only of who is under a pseudonym.", "Choose a pseudonym, or leave the display name out.");
    private static final Refusal OWN_CHOICE = new Refusal("own-choice-stands", "The person chose for themselves.",
            "Let the person change it on their own page; you can only protect them more.");

    @Override
    public Decision decide(Delegate chooser, History history, Circumstances circumstances) {
        return Decision
                .provided(DelegateLifeCycle.isOpen(chooser),
                        Rule.that(() -> chosenBy == ChosenBy.PERSON || visibility != Visibility.LISTED, NOT_THEIR_OWN),
                        Rule.that(() -> displayName == null || visibility == Visibility.PSEUDONYMOUS, NEVER_SHOWN),
                        Rule.that(() -> chosenBy == ChosenBy.PERSON || leavesTheirOwn(history), OWN_CHOICE))
                .then(() -> new VisibilityChosen(delegate, chooser.host(), visibility, chosenBy, by), () -> named(chooser));
    }

    private boolean leavesTheirOwn(History history) {
        VisibilityChosen own = history.events(VisibilityChosen.class)
                .filter(chosen -> chosen.delegate().equals(delegate) && chosen.chosenBy() == ChosenBy.PERSON).reduce((_, latest) -> latest)
                .orElse(null);
        return own == null || displayName == null && visibility.protectsAsMuchAs(own.visibility());
    }

    private List<Event> named(Delegate chooser) {
        return displayName == null ? List.of() : List.of(new DisplayNameChosen(delegate, chooser.host(), displayName, chosenBy, by));
    }
}
