package org.lintel.language.delegate;

import org.lintel.language.Actor;
import org.lintel.language.Sealed;

/** Under which name the person is shown from now on, for as long as they are under a pseudonym. */
public record DisplayNameChosen(DelegateId delegate, Host host, Sealed<DisplayName> displayName, ChosenBy chosenBy,
        Actor by) implements DelegateEvent {}
