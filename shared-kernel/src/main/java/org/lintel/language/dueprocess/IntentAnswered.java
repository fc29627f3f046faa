package org.lintel.language.dueprocess;

import org.lintel.language.Event;

/** A party replied to what is intended against it, which ends its period to reply. */
public interface IntentAnswered extends Event {}
