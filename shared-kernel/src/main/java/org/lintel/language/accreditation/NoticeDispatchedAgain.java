package org.lintel.language.accreditation;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Actor;
import org.lintel.language.Period;
import org.lintel.language.dueprocess.NoticeResent;

/**
 * A notice that could not be delivered was dispatched anew; the period that it starts begins again.
 *
 * @param notice its number in the file, from 1
 * @param period the reply period at its longest, or the period to appeal; null where the notice starts none
 */
public record NoticeDispatchedAgain(AccreditationId accreditation, int notice, @Nullable Period period,
        Actor by) implements AccreditationEvent, NoticeResent {}
