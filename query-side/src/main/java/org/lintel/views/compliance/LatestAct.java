package org.lintel.views.compliance;

import org.lintel.language.accreditation.AccreditationDenied;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationRevoked;
import org.lintel.language.accreditation.AppealLodged;
import org.lintel.language.accreditation.NoticeDispatchedAgain;
import org.lintel.language.accreditation.NoticeKind;
import org.lintel.language.accreditation.NoticeUndeliverable;
import org.lintel.language.accreditation.RequestClosedWithoutPrejudice;

/**
 * The act that ended a file last, as far as the time for an appeal against it goes: that stands still while its notice does not arrive, and begins
 * anew with another dispatch.
 *
 * @param told how many notices the file has, by which they are numbered
 * @param notice the number of the act's own; 0 where there was no such act
 * @param appealed each act is appealed once
 */
public record LatestAct(int told, int notice, boolean appealed) {
    static final LatestAct NONE = new LatestAct(0, 0, false);

    LatestAct after(AccreditationEvent event) {
        int telling = NoticeKind.promptedBy(event) == null ? told : told + 1;
        return switch (event) {
            case AccreditationDenied _,RequestClosedWithoutPrejudice _,AccreditationRevoked _ -> new LatestAct(telling, telling, false);
            case AppealLodged _ -> new LatestAct(telling, notice, true);
            default -> new LatestAct(telling, notice, appealed);
        };
    }

    /** @return whether the time for an appeal against the act has another end from then on, or none */
    boolean isMovedBy(AccreditationEvent event) {
        return !appealed && switch (event) {
            case NoticeUndeliverable lost -> lost.notice() == notice;
            case NoticeDispatchedAgain again -> again.notice() == notice;
            default -> false;
        };
    }
}
