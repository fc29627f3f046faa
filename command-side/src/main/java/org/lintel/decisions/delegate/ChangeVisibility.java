package org.lintel.decisions.delegate;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.language.Actor;
import org.lintel.language.delegate.ChosenBy;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.Visibility;
import org.lintel.language.delegate.VisibilityChosen;

/** How visible a person is to be: chosen by the person or, where that protects them more, passed on by the contact point. */
public record ChangeVisibility(DelegateId delegate, Visibility visibility, ChosenBy chosenBy, Actor by) implements DelegateCommand {
    private static final Refusal NOT_THEIR_OWN = new Refusal("own-choice-needed", "Only the person can choose to be listed.",
            "Let the person choose; until then they are in no list.");

    @Override
    public Decision decide(Delegate chooser, History history, Circumstances circumstances) {
        return Decision
                .provided(DelegateLifeCycle.isOpen(chooser),
                        Rule.that(() -> chosenBy == ChosenBy.PERSON || visibility != Visibility.LISTED, NOT_THEIR_OWN))
                .then(() -> new VisibilityChosen(delegate, chooser.host(), visibility, chosenBy, by));
    }
}
