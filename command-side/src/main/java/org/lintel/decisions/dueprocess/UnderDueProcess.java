package org.lintel.decisions.dueprocess;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Period;

/** Whoever can be acted against, with notice, reply and appeal: an organisation in its accreditation, or a delegate. */
public interface UnderDueProcess {
    /** What the party was told. */
    Notices notices();

    /** What the party can appeal against, and its appeals. */
    Appeals appeals();

    /** Who did what. */
    Officers officers();

    /** Suspensions without notice, and what they rested on. */
    Emergencies emergencies();

    /** The time limits that bind the institution. */
    Clocks clocks();

    /** @return whether what is intended against the party can still be carried out */
    boolean canBeActedAgainst();

    /** @return whether an act that can be appealed put the party where it stands; of one that left by itself there is none */
    boolean isAppealable();

    /** @return whether an act is in effect that took away what was in force before: a denial and a closure did not */
    boolean canBeStayed();

    /** @return whether interim relief stays the act that took away what was in force (inv-12) */
    default boolean isStayed() {
        return canBeStayed() && appeals().areStayed();
    }

    /** @return the time to supply what was asked for; null where nothing was, or it was used */
    default @Nullable Period informationPeriod() {
        return null;
    }

    default boolean hasOpenAppeal() {
        return appeals().oldest() != null;
    }

    /** @return whether the party can still appeal against the latest act: its time is not over, or stands still until it is told */
    default boolean canBeAppealed(Instant now) {
        Appeals.Act act = appeals().act();
        return act != null && isAppealable() && !act.appealed() && (act.until() == null || !now.isAfter(act.until()));
    }
}
