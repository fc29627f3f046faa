package org.lintel.language.accreditation;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Actor;
import org.lintel.language.Period;
import org.lintel.language.dueprocess.NoticeRead;

/**
 * The party opened a notice in its inbox; where it starts a period to reply, the period begins now.
 *
 * @param notice its number in the file, from 1
 * @param replyPeriod the period that begins now; null where the notice starts none, or where it ends sooner anyway
 */
public record NoticeOpened(AccreditationId accreditation, int notice, @Nullable Period replyPeriod,
        Actor by) implements AccreditationEvent, NoticeRead {}
