package org.lintel.language.access;

import org.lintel.language.Actor;
import org.lintel.language.Event;
import org.lintel.language.RetentionClass;
import org.lintel.language.delegate.DelegateId;

/**
 * Somebody was about to be shown the values of a class that are kept of a nominated person (inv-30). It is no part of what happens to the delegate,
 * and no decision on them depends on it. Further readings of the same by the same person for the same purpose are counted as this one for a
 * while.
 */
public record DelegateOpened(DelegateId delegate, Purpose purpose, RetentionClass retention, Actor by) implements Event {}
