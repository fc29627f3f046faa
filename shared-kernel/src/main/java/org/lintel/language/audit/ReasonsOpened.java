package org.lintel.language.audit;

import org.lintel.language.Actor;
import org.lintel.language.UserId;

/**
 * Who asked was about to be shown the reasons of a sampled decision; they are shown this once (inv-30).
 *
 * @param subject the file or the delegate that the decision was on
 * @param approvedBy the second person
 */
public record ReasonsOpened(OpeningId opening, SampleId sample, long position, SubjectId subject, UserId approvedBy,
        Actor by) implements OpeningEvent {}
