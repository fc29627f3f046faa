package org.lintel.application.transparency;

import org.lintel.application.wiring.Rounds;

/** The keeper's rounds, on a thread of their own: no request waits for a sealing. What they are at is given up at the end. */
final class LogRounds implements AutoCloseable {
    private final LogKeeper keeper;
    private final Rounds rounds;

    LogRounds(LogKeeper keeper) {
        this.keeper = keeper;
        this.rounds = new Rounds("transparency log", keeper::keep);
    }

    void start() {
        rounds.start();
    }

    @Override
    public void close() {
        keeper.stop();
        rounds.close();
    }
}
