package org.lintel.language.audit;

import org.lintel.language.Actor;

/** A second person agreed that the reasons be opened, once, to who asked. */
public record OpeningApproved(OpeningId opening, SampleId sample, long position, Actor by) implements OpeningEvent {}
