package org.lintel.language.delegate;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;

/** An officer has vetted the delegate. */
public record DelegateVetted(DelegateId delegate, Host host, @Nullable Sealed<FreeText> note, Actor by) implements DelegateEvent {}
