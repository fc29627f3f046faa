package org.lintel.language.audit;

import org.lintel.language.Event;

/** What happens to one sample. It is no part of the files that it looks into, and no decision on them depends on it. */
public sealed interface SampleEvent extends Event permits SampleAsked, SampleDrawn, ResultRecorded, FollowUpClosed, OpeningEvent {
    SampleId sample();
}
