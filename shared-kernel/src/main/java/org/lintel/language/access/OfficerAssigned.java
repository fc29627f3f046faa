package org.lintel.language.access;

import org.lintel.language.Actor;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationId;

/**
 * An officer took a file, or was given it, and may from now on open its vetting notes for their ordinary purpose. It is no step in the file: it
 * involves nobody in a decision.
 *
 * @param officer who works on the file
 * @param by the same officer, or the second officer who gave it to them
 */
public record OfficerAssigned(AccreditationId accreditation, UserId officer, Actor by) implements AccessEvent {}
