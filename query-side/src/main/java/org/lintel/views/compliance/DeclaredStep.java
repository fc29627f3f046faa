package org.lintel.views.compliance;

/**
 * An officer's step towards a decision.
 *
 * @param declared whether the officer declared to have no conflict of interest
 */
public record DeclaredStep(CountedEvent event, boolean declared) {}
