package org.lintel.language.guidelines;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Actor;

/**
 * What was asked for by a finding has been done.
 *
 * @param document where that is written up; null where it is not
 */
public record FindingClosed(FindingId finding, @Nullable DocumentSymbol document, Actor by) implements FindingEvent {}
