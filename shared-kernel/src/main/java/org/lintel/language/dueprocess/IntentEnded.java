package org.lintel.language.dueprocess;

import org.lintel.language.Event;

/** What was intended against a party was carried out, or there is nothing left of it: an act that follows needs a new notice (inv-10). */
public interface IntentEnded extends Event {}
