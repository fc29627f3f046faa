package org.lintel.application.deadlines;

import org.lintel.application.wiring.KeptInRounds;

/** The keeper's rounds, on a thread of their own. At the end what is due is left between two tasks: the next start finds it. */
final class DeadlineRounds extends KeptInRounds {
    private final DeadlineKeeper keeper;

    DeadlineRounds(DeadlineKeeper keeper) {
        super("deadlines");
        this.keeper = keeper;
    }

    @Override
    protected void keep() {
        keeper.keep(this::isEnding);
    }
}
