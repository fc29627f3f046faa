package org.lintel.language.delegate;

import java.util.List;

import org.lintel.language.Actor;
import org.lintel.language.dueprocess.IntentEnded;

/** The organisation sends another delegate instead; the place goes over in the same moment (inv-16). */
public record DelegateSubstituted(DelegateId delegate, Host host, DelegateId substitute, Actor by) implements PlaceEvent, IntentEnded {
    @Override
    public List<DelegateId> concerned() {
        return List.of(delegate, substitute);
    }
}
