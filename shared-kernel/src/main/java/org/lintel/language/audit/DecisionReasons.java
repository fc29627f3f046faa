package org.lintel.language.audit;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Event;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.AccreditationDenied;
import org.lintel.language.accreditation.AccreditationGranted;
import org.lintel.language.accreditation.AccreditationReinstated;
import org.lintel.language.accreditation.AccreditationRevoked;
import org.lintel.language.accreditation.AccreditationSuspended;
import org.lintel.language.accreditation.AccreditationSuspendedProvisionally;
import org.lintel.language.accreditation.AdverseAct;
import org.lintel.language.accreditation.AppealDismissed;
import org.lintel.language.accreditation.AppealUpheld;
import org.lintel.language.accreditation.InterimReliefGranted;
import org.lintel.language.accreditation.RequestClosedWithoutPrejudice;
import org.lintel.language.accreditation.SuspensionConfirmed;
import org.lintel.language.delegate.DelegateAppealDismissed;
import org.lintel.language.delegate.DelegateAppealUpheld;
import org.lintel.language.delegate.DelegateDenied;
import org.lintel.language.delegate.DelegateGranted;
import org.lintel.language.delegate.DelegateInterimReliefGranted;
import org.lintel.language.delegate.DelegateReinstated;
import org.lintel.language.delegate.DelegateRevoked;
import org.lintel.language.delegate.DelegateSuspended;
import org.lintel.language.delegate.DelegateSuspendedProvisionally;
import org.lintel.language.delegate.DelegateSuspensionConfirmed;

/** Where a decision's reasons stand in it: the reasons, and the gist where there is one. */
public final class DecisionReasons {
    private static final Set<Class<? extends Event>> WITHOUT = Set.of(AccreditationGranted.class, RequestClosedWithoutPrejudice.class,
            DelegateGranted.class);

    private DecisionReasons() {}

    /** @return whether such a decision is given reasons at all: a grant has none, nor has a closure by time */
    public static boolean areGivenWith(Class<? extends Event> decision) {
        return !WITHOUT.contains(decision);
    }

    /** @return what is sealed of them, reasons before gist; empty where there are none */
    public static List<Sealed<FreeText>> of(Event decision) {
        return switch (decision) {
            case AccreditationDenied e -> of(e.act());
            case AccreditationSuspended e -> of(e.act());
            case AccreditationSuspendedProvisionally e -> of(e.act());
            case SuspensionConfirmed e -> of(e.act());
            case AccreditationRevoked e -> of(e.act());
            case AccreditationReinstated e -> List.of(e.reasons());
            case InterimReliefGranted e -> List.of(e.reasons());
            case AppealUpheld e -> List.of(e.reasons());
            case AppealDismissed e -> List.of(e.reasons());
            case DelegateDenied e -> of(e.act());
            case DelegateSuspended e -> of(e.act());
            case DelegateSuspendedProvisionally e -> of(e.act());
            case DelegateSuspensionConfirmed e -> of(e.act());
            case DelegateRevoked e -> of(e.act());
            case DelegateReinstated e -> List.of(e.reasons());
            case DelegateInterimReliefGranted e -> List.of(e.reasons());
            case DelegateAppealUpheld e -> List.of(e.reasons());
            case DelegateAppealDismissed e -> List.of(e.reasons());
            default -> List.of();
        };
    }

    private static List<Sealed<FreeText>> of(AdverseAct act) {
        @Nullable
        Sealed<FreeText> gist = act.gist();
        return gist == null ? List.of(act.reasons()) : Stream.of(act.reasons(), gist).toList();
    }
}
