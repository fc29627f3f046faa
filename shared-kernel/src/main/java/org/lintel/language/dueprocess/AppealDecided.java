package org.lintel.language.dueprocess;

import org.lintel.language.Event;

/** The review panel decided the oldest open appeal, one way or the other. */
public interface AppealDecided extends Event {}
