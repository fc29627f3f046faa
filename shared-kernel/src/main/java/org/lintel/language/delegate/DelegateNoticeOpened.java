package org.lintel.language.delegate;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Actor;
import org.lintel.language.Period;
import org.lintel.language.dueprocess.NoticeRead;

/**
 * The party opened a notice about the delegate; where it starts a period to reply, the period begins now.
 *
 * @param notice its number among the delegate's, from 1
 * @param replyPeriod the period that begins now; null where the notice starts none, or where it ends sooner anyway
 */
public record DelegateNoticeOpened(DelegateId delegate, Host host, int notice, @Nullable Period replyPeriod,
        Actor by) implements DelegateEvent, NoticeRead {}
