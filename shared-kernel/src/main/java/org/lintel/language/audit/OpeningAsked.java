package org.lintel.language.audit;

import java.time.Instant;

import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;

/**
 * An auditor asked to be shown the reasons of a sampled decision.
 *
 * @param purpose in the auditor's words
 * @param until the last moment at which it can be approved and used, UTC
 */
public record OpeningAsked(OpeningId opening, SampleId sample, long position, Sealed<FreeText> purpose, Instant until,
        Actor by) implements OpeningEvent {}
