package org.lintel.language.delegate;

/** What changes who holds a place or waits for one; rules on quotas and waiting lists read these alone (inv-15, inv-16, inv-33). */
public sealed interface PlaceEvent extends DelegateEvent
        permits DelegateConfirmed, DelegateWaitlisted, DelegatePromoted, DelegateSubstituted, DelegateRehosted, DelegateDenied,
        DelegateWithdrawn, DelegateHostLost, DelegateHostRestored, DelegateLapsed, DelegateRevoked, DelegateAppealLodged,
        DelegateInterimReliefGranted, DelegateAppealUpheld, DelegateAppealDismissed, DelegateNoticeUndeliverable,
        DelegateNoticeDispatchedAgain,
        DelegateDeadlineExtended {}
