package org.lintel.language.audit;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Actor;
import org.lintel.language.SessionId;

/**
 * An auditor asked that a sample be drawn. That is on record before anybody can know what it will be drawn by, so that the moment chooses nothing among more than are wanted; and an asking
 * that nobody uses is seen like any other. What is drawn from are the decisions that were recorded before it.
 *
 * @param wanted how many were asked for
 * @param seed of the auditor's own; null where it is to be the root hash of the log's tree that ends with this event
 */
public record SampleAsked(SampleId sample, SessionId session, DecisionKind kind, int wanted, @Nullable Seed seed,
        Actor by) implements SampleEvent {}
