package org.lintel.language.audit;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.guidelines.FindingId;

/**
 * An auditor said what they found of one sampled decision.
 *
 * @param position of the decision
 * @param remark in a word; null where there is none
 * @param text the remark in the auditor's words; null where there is none, and where what the file holds of persons was erased
 * @param finding the finding of an audit that it is part of; null where it is of none
 */
public record ResultRecorded(SampleId sample, long position, SampleResult result, @Nullable Remark remark,
        @Nullable Sealed<FreeText> text, @Nullable FindingId finding, Actor by) implements SampleEvent {}
