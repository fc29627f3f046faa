package org.lintel.language.accreditation;

import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Period;
import org.lintel.language.Sealed;
import org.lintel.language.TextKey;

/**
 * The applicant was asked a question.
 *
 * @param questionKey a fingerprint of the question, so that it is not asked twice
 * @param replyPeriod the time to answer
 */
public record ClarificationAsked(AccreditationId accreditation, Sealed<FreeText> question, TextKey questionKey, Period replyPeriod,
        Actor by) implements AccreditationEvent {}
