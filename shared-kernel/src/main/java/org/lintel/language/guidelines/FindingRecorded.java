package org.lintel.language.guidelines;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Actor;
import org.lintel.language.SessionId;

/**
 * Something was found from outside the registry about how a guideline is kept: what the software enforces says little alone, and a leak leaves no trace in it.
 *
 * @param session of which it speaks; null where it is about no particular one
 * @param sample what it rests on, in numbers; null where there are none
 * @param learntAt when whoever reports it learnt of it, UTC; null where that is not known
 * @param document where it is written up; null where it is not
 */
public record FindingRecorded(FindingId finding, @Nullable SessionId session, GuidelineId guideline, FindingKind kind,
        FindingOutcome outcome, @Nullable ReviewedSample sample, @Nullable Instant learntAt, @Nullable DocumentSymbol document,
        Actor by) implements FindingEvent {}
