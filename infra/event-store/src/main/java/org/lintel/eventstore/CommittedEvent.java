package org.lintel.eventstore;

/**
 * An event as {@link CommitHistory} finds it apart from its commit.
 *
 * @param event what is stored of the event itself
 * @param recorded where and when its commit was recorded
 */
public record CommittedEvent(StoredEvent event, Recorded recorded) {}
