package org.lintel.language.delegate;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Actor;
import org.lintel.language.Period;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.dueprocess.NoticeResent;

/**
 * A notice about the delegate that could not be delivered was dispatched anew; the period that it starts begins again.
 *
 * @param notice its number among the delegate's, from 1
 * @param limit which period that is; null where the notice starts none
 * @param period the reply period at its longest, or the period to appeal; null where the notice starts none
 */
public record DelegateNoticeDispatchedAgain(DelegateId delegate, Host host, int notice, @Nullable TimeLimit limit, @Nullable Period period,
        Actor by) implements PlaceEvent, NoticeResent {}
