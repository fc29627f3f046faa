package org.lintel.views;

import java.time.Instant;

import org.lintel.language.accreditation.TimeLimit;

/**
 * What a file waits for, and until when.
 *
 * @param until the last moment, UTC, as written in the event that started the clock
 */
public record Deadline(Instant until, TimeLimit limit) {}
