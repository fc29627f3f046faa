package org.lintel.readmodels;

import java.time.Instant;

/**
 * A view that some process is building.
 *
 * @param view its name
 * @param collection that its rows go to
 * @param builder the process
 * @param seenAt when it gave its last sign of life
 * @param events how many it has applied
 * @param of how many there were to apply at that time
 */
public record ViewBuild(String view, String collection, String builder, Instant seenAt, long events, long of) {}
