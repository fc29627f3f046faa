package org.lintel.language.delegate;

import org.lintel.language.Actor;

/** How visible the person is from now on. */
public record VisibilityChosen(DelegateId delegate, Host host, Visibility visibility, ChosenBy chosenBy,
        Actor by) implements DelegateEvent {}
