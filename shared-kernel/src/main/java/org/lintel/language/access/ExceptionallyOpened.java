package org.lintel.language.access;

import java.time.Instant;

import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.RetentionClass;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.AccreditationId;

/**
 * An officer to whom the file is not assigned was about to be shown the values of a class in it, for a reason of their own (inv-30). Further
 * readings of the same by the same officer are counted as this one for a while.
 *
 * @param reason in the officer's words
 * @param reviewUntil the last moment for another person to say whether it was justified, UTC
 */
public record ExceptionallyOpened(ExceptionalAccessId access, AccreditationId accreditation, RetentionClass retention,
        Sealed<FreeText> reason, Instant reviewUntil, Actor by) implements ExceptionalAccessEvent {}
