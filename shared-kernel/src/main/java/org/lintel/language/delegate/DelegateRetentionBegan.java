package org.lintel.language.delegate;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

import org.lintel.language.Actor;
import org.lintel.language.RetentionClass;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.dueprocess.ActConfirmed;
import org.lintel.language.dueprocess.ActTaken;
import org.lintel.language.dueprocess.AppealBegun;
import org.lintel.language.dueprocess.MoreTimeGiven;
import org.lintel.language.erasure.KeptUntil;

/**
 * A delegate takes part no more, or the session is over, and nothing about them can be appealed any more: from now on it is known until when what is kept
 * of the person is kept. Whatever can be appealed anew ends this ({@link #isEndedBy}).
 *
 * @param confidentialUntil the last moment of the day to which names and vetting notes are kept, UTC
 * @param restrictedUntil the same for reasons, particulars and every other text, UTC
 * @param strictlyConfidentialUntil the same for what only the focal point's team opens, UTC
 * @param configuration the version of the periods by which they were computed
 */
public record DelegateRetentionBegan(DelegateId delegate, Host host, Instant confidentialUntil, Instant restrictedUntil,
        Instant strictlyConfidentialUntil, String configuration, Actor by) implements DelegateEvent, KeptUntil {
    @Override
    public Set<RetentionClass> classes() {
        return EnumSet.allOf(RetentionClass.class);
    }

    @Override
    public Instant until(RetentionClass retention) {
        return switch (retention) {
            case CONFIDENTIAL -> confidentialUntil;
            case RESTRICTED -> restrictedUntil;
            case STRICTLY_CONFIDENTIAL -> strictlyConfidentialUntil;
        };
    }

    /** @return whether it is open again from the event on until when things are kept: an act, an appeal, or another end of the time for one */
    public static boolean isEndedBy(DelegateEvent event) {
        return switch (event) {
            case DelegateNoticeUndeliverable failed -> failed.standsStill() == TimeLimit.APPEAL;
            case DelegateNoticeDispatchedAgain sent -> sent.limit() == TimeLimit.APPEAL;
            default -> event instanceof ActTaken || event instanceof ActConfirmed || event instanceof AppealBegun
                    || event instanceof MoreTimeGiven more && more.limit() == TimeLimit.APPEAL;
        };
    }
}
