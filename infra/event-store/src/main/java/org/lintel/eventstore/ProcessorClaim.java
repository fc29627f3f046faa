package org.lintel.eventstore;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Who feeds a processor that has one segment, and how far it has come.
 *
 * @param processor its name
 * @param position of the last event that it handled, -1 for none
 * @param owner the process, or null where nobody claims it
 * @param seenAt when the owner gave its last sign of life
 */
public record ProcessorClaim(String processor, long position, @Nullable String owner, Instant seenAt) {}
