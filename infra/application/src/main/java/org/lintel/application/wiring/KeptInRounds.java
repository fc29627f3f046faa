package org.lintel.application.wiring;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** A keeper that looks in {@link Rounds} from the registry's start to its end. */
public abstract class KeptInRounds implements SmartLifecycle {
    private final String name;
    private @Nullable Rounds rounds;
    private volatile boolean ending;

    /** @param name of what is looked at, for the thread and the log */
    protected KeptInRounds(String name) {
        this.name = name;
    }

    /** One look. */
    protected abstract void keep();

    /** @return whether there is anything to look at in this registry */
    protected boolean isNeeded() {
        return true;
    }

    /** @return whether a look is to give up what it is at */
    protected final boolean isEnding() {
        return ending;
    }

    @Override
    public final synchronized void start() {
        if (isNeeded() && rounds == null) {
            ending = false;
            rounds = new Rounds(name, this::keep);
            rounds.start();
        }
    }

    @Override
    public final synchronized void stop() {
        ending = true;
        if (rounds != null) {
            rounds.close();
            rounds = null;
        }
    }

    @Override
    public final synchronized boolean isRunning() {
        return rounds != null;
    }
}
