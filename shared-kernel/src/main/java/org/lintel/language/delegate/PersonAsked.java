package org.lintel.language.delegate;

import java.time.Instant;

import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;

/**
 * The person asked for something on their own page: a change of what is kept of them, or to be contacted by a focal point. Which of the two, and that it was
 * the one and not the other, is sealed: both parts are always there and always as long, so that nobody who cannot open them tells them apart.
 *
 * @param change what is to be changed, for officers; says so where nothing is
 * @param forFocalPoint how to reach the person, for focal points; says so where nothing was asked of them
 * @param answerBy by when somebody should have answered, UTC
 */
public record PersonAsked(DelegateId delegate, Host host, Sealed<FreeText> change, Sealed<FreeText> forFocalPoint, Instant answerBy,
        Actor by) implements DelegateEvent {}
