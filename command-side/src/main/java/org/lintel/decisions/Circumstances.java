package org.lintel.decisions;

import java.time.Instant;

/** What a decision may know of the world: the time, and the configuration in force. */
public record Circumstances(Instant now, Configuration configuration) {}
