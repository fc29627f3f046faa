package org.lintel.transparencylog;

import java.util.Optional;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;
import org.lintel.transparencylog.LogRefused.Reason;

/** That a sealer stopped: said whenever it is asked to go on, and remembered beside what was signed last, so that a restart does not undo it. */
final class Standstill {

    private final CheckpointFile lastSigned;
    private @Nullable LogRefused because;
    private OptionalLong differsAt = OptionalLong.empty();

    Standstill(CheckpointFile lastSigned) {
        this.lastSigned = lastSigned;
    }

    /** @return why it stopped before this start, as long as that was not mended */
    Optional<Stop> remembered() {
        Optional<Stop> stop = lastSigned.stop();
        differsAt = stop.map(Stop::position).orElse(differsAt);
        return stop;
    }

    OptionalLong differsAt() {
        return differsAt;
    }

    /** @throws LogRefused the very reason for which it stopped, if it did */
    void checkGoesOn() {
        LogRefused stopped = because;
        if (stopped != null) {
            throw new LogRefused(stopped.reason(), String.valueOf(stopped.getMessage()), stopped);
        }
    }

    /**
     * @param position of the first entry that differs, where that is known now
     * @return what is to be thrown
     */
    LogRefused begin(Reason reason, OptionalLong position, String sentence) {
        differsAt = position.isPresent() ? position : differsAt;
        return begin(Stop.at(reason, differsAt), sentence);
    }

    /** @return what is to be thrown */
    LogRefused begin(Stop stop, String sentence) {
        LogRefused stopped = new LogRefused(stop.reason(), sentence);
        because = stopped;
        try {
            if (!lastSigned.stop().equals(Optional.of(stop))) {
                lastSigned.stopped(stop);
            }
        } catch (LogRefused notRemembered) {
            // It has stopped all the same, and whoever opens the log next compares what was sealed.
            stopped.addSuppressed(notRemembered);
        }
        return stopped;
    }

    /** What made it stop is no more. */
    void end() {
        lastSigned.goOn();
        differsAt = OptionalLong.empty();
    }
}
