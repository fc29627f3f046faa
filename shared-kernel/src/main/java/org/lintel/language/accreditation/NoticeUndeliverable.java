package org.lintel.language.accreditation;

import org.lintel.language.Actor;
import org.lintel.language.dueprocess.NoticeFailed;

/**
 * A notice could not be announced to the party: the period that it starts does not run until it is dispatched anew.
 *
 * @param notice its number in the file, from 1
 */
public record NoticeUndeliverable(AccreditationId accreditation, int notice, Actor by) implements AccreditationEvent, NoticeFailed {}
