package org.lintel.application.announcements;

import org.lintel.application.wiring.Rounds;

/** The keeper's rounds: a mail server that stalls delays no deadline and no answer, and what it is at is given up at the end. */
final class AnnouncementRounds implements AutoCloseable {
    private final AnnouncementKeeper keeper;
    private final Rounds rounds;

    AnnouncementRounds(AnnouncementKeeper keeper) {
        this.keeper = keeper;
        this.rounds = new Rounds("announcements", keeper::keep);
    }

    void start() {
        keeper.begin();
        rounds.start();
    }

    @Override
    public void close() {
        keeper.stop();
        rounds.close();
    }
}
