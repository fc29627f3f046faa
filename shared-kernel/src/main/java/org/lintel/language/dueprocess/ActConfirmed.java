package org.lintel.language.dueprocess;

import org.lintel.language.Event;
import org.lintel.language.accreditation.AdverseAct;

/** An act that was provisional stands from now on, as one act with what it confirms. */
public interface ActConfirmed extends Event {
    AdverseAct act();
}
