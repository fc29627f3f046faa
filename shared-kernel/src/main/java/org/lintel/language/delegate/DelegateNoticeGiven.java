package org.lintel.language.delegate;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Period;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.dueprocess.IntentGiven;

/**
 * The party was told what is intended against the delegate, why, and until when it can reply (inv-10).
 *
 * @param gist what the party is told of a security ground
 * @param replyPeriod the time to reply; it runs from the opening of the notice, and this is its end where the party never opens it
 */
public record DelegateNoticeGiven(DelegateId delegate, Host host, Intent intent, Ground ground, Sealed<FreeText> reasons,
        @Nullable Sealed<FreeText> gist, Period replyPeriod, Declaration declaration, Actor by) implements DelegateEvent, IntentGiven {}
