package org.lintel.decisions.dueprocess;

import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Event;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.TextKey;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AdverseAct;
import org.lintel.language.dueprocess.ActConfirmed;
import org.lintel.language.dueprocess.SuspendedAtOnce;

/**
 * A party's emergency suspensions.
 *
 * @param provisional the one that awaits confirmation, null where none does
 * @param facts fingerprints of what they rested on
 */
public record Emergencies(@Nullable Provisional provisional, Set<TextKey> facts) {
    public static final Emergencies NONE = new Emergencies(null, Set.of());

    /**
     * A suspension that another officer is to confirm.
     *
     * @param officer who ordered it
     * @param confirmBy the last moment to confirm it, UTC
     */
    public record Provisional(UserId officer, AdverseAct act, Instant confirmBy) {
        /** @return what stands once it is confirmed, on the same ground, and can be appealed anew */
        public AdverseAct confirmed(Sealed<FreeText> reasons, DueDates dueDates) {
            return new AdverseAct(act.ground(), reasons, act.gist(), dueDates.appeal());
        }
    }

    /** @param suspended whether the party is after the event: whatever else ends a suspension leaves nothing to confirm */
    public Emergencies after(Event event, boolean suspended) {
        if (event instanceof SuspendedAtOnce taken) {
            return new Emergencies(new Provisional(taken.by().id(), taken.act(), taken.confirmBy()), plus(taken.factsKey()));
        }
        return provisional == null || suspended && !(event instanceof ActConfirmed) ? this : new Emergencies(null, facts);
    }

    /** @return the provisional suspension, where the rules found that there is one */
    public Provisional awaited() {
        return Objects.requireNonNull(provisional);
    }

    private Set<TextKey> plus(TextKey one) {
        Set<TextKey> more = new HashSet<>(facts);
        more.add(one);
        return Set.copyOf(more);
    }
}
