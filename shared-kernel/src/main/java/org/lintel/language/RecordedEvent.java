package org.lintel.language;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An event with its place in the history.
 *
 * @param position its number in the one global order, from 0, without gaps
 * @param occurredAt when it happened
 * @param recordedAt when it was committed; never runs backwards along positions, and differs visibly from {@code occurredAt} where
 *        something is entered late (inv-29)
 * @param mark of which repeatable command it is the effect, or null where the sender gave no key
 */
public record RecordedEvent(long position, Instant occurredAt, Instant recordedAt, @Nullable CommandMark mark, Event event) {}
