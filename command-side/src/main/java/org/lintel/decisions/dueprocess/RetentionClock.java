package org.lintel.decisions.dueprocess;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Event;
import org.lintel.language.RetentionClass;
import org.lintel.language.dueprocess.AppealDecided;
import org.lintel.language.erasure.ClassErased;
import org.lintel.language.erasure.KeptUntil;

/**
 * Until when what is kept of a party is kept, and what of it was erased: a fold of what happened to it, of its erasing too.
 *
 * @param ended when the party's matter ended and its last appeal was decided; null while either is not so
 * @param running null before it began, and again once something can be appealed again: then it begins anew when that is over
 * @param erased the classes whose key was destroyed, or is to be
 */
public record RetentionClock(@Nullable Instant ended, @Nullable KeptUntil running, Set<RetentionClass> erased) {
    public static final RetentionClock NOT_BEGUN = new RetentionClock(null, null, Set.of());

    public RetentionClock {
        erased = Set.copyOf(erased);
    }

    /**
     * @param end when the matter ended, as it stands after the event; null where it has not, or an appeal is open
     * @param runsOn whether the event leaves it known until when things are kept
     * @param at when the event was recorded
     */
    public RetentionClock after(Event event, @Nullable Instant end, boolean runsOn, Instant at) {
        Instant last = end == null ? null : event instanceof AppealDecided ? at : ended == null ? end : ended;
        KeptUntil begun = event instanceof KeptUntil began ? began : running;
        return new RetentionClock(last, runsOn ? begun : null,
                event instanceof ClassErased gone ? with(EnumSet.of(gone.retention())) : erased);
    }

    /** On request, at once. */
    public RetentionClock erasedAll(Set<RetentionClass> classes) {
        return new RetentionClock(ended, running, with(classes));
    }

    public boolean hasErased(RetentionClass retention) {
        return erased.contains(retention);
    }

    /** @return whether time has come for what is of this class, and it is still there */
    public boolean isDue(RetentionClass retention, Instant now) {
        return running != null && now.isAfter(running.until(retention)) && !hasErased(retention);
    }

    /** @return when all was over that could be decided on the party: where nobody appealed, with the time for an appeal */
    public Instant overSince(UnderDueProcess party, Instant end) {
        Appeals.Act act = party.appeals().act();
        Instant lastToAppeal = act == null || act.appealed() || act.until() == null || !party.isAppealable() ? Instant.MIN : act.until();
        return later(ended == null ? end : ended, lastToAppeal);
    }

    public static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Set<RetentionClass> with(Set<RetentionClass> more) {
        Set<RetentionClass> all = EnumSet.noneOf(RetentionClass.class);
        all.addAll(erased);
        all.addAll(more);
        return all;
    }
}
