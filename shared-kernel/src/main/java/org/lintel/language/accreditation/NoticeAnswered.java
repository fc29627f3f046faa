package org.lintel.language.accreditation;

import org.lintel.language.Actor;
import org.lintel.language.FreeText;

/** The party replied to a notice, which ends the reply period. */
public record NoticeAnswered(AccreditationId accreditation, FreeText reply, Actor by) implements AccreditationEvent {}
