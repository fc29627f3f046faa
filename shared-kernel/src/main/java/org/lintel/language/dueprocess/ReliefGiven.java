package org.lintel.language.dueprocess;

import org.lintel.language.Event;

/** The review panel stayed an act until it decides the appeal against it (inv-12). */
public interface ReliefGiven extends Event {}
