package org.lintel.views.samples;

import org.lintel.language.SessionId;
import org.lintel.language.audit.SampledDecision;

/** A decision that may be drawn. It never changes. */
public record DecidedRow(SampledDecision decision, SessionId session) {}
