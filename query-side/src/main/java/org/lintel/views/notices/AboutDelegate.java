package org.lintel.views.notices;

import org.lintel.language.SessionId;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.delegate.DelegateEvent;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateNominated;
import org.lintel.language.delegate.DelegateNotice;
import org.lintel.language.dueprocess.ActConfirmed;
import org.lintel.language.dueprocess.ActTaken;
import org.lintel.language.dueprocess.AppealBegun;
import org.lintel.language.dueprocess.IntentEnded;
import org.lintel.language.dueprocess.IntentGiven;

/**
 * To whom notices about a delegate go, and which of them the party's periods began with.
 *
 * @param accreditation of the organisation that nominated
 * @param notices how many there are; they are numbered from 1
 * @param intent the number of the notice that says what is intended, or 0
 * @param act the number of the notice of the latest act that can be appealed, or 0
 * @param appealed whether the party appealed against that act
 * @param position of the delegate's latest event
 */
public record AboutDelegate(DelegateId delegate, AccreditationId accreditation, SessionId session, UserId contactPoint, int notices,
        int intent, int act, boolean appealed, long position) {
    static AboutDelegate of(DelegateNominated event, long position) {
        return new AboutDelegate(event.delegate(), event.host().accreditation(), event.host().session(), event.contactPoint(), 0, 0, 0,
                false, position);
    }

    AboutDelegate after(DelegateEvent event, long last) {
        int counted = DelegateNotice.promptedBy(event) == null ? notices : notices + 1;
        int intended = event instanceof IntentGiven ? counted : event instanceof IntentEnded ? 0 : intent;
        return new AboutDelegate(delegate, accreditation, session, contactPoint, counted, intended,
                event instanceof ActTaken || event instanceof ActConfirmed ? counted : act,
                event instanceof AppealBegun || appealed && !(event instanceof ActTaken), last);
    }
}
