package org.lintel.language.badge;

import org.lintel.language.Actor;

/**
 * The badge was handed to whom it is for, and opens the gate from now on (inv-17, inv-18).
 *
 * @param identitySeen whether a document of identity was seen; it is never recorded which
 * @param codeOfConduct the version of the code of conduct that the bearer accepted
 */
public record BadgeActivated(BadgeId badge, Bearer bearer, boolean identitySeen, String codeOfConduct, Actor by) implements BadgeEvent {}
