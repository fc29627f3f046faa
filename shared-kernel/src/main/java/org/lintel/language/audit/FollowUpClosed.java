package org.lintel.language.audit;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;

/**
 * What was to be done about a sampled decision has been done.
 *
 * @param position of the decision
 * @param done what that was, in the auditor's words; null where what the file holds of persons was erased
 */
public record FollowUpClosed(SampleId sample, long position, @Nullable Sealed<FreeText> done, Actor by) implements SampleEvent {}
