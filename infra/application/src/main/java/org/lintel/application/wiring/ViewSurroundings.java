package org.lintel.application.wiring;

import java.util.function.Consumer;
import java.util.function.LongSupplier;

import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToClaimTokenException;
import org.lintel.eventstore.MongoTokenStore;
import org.lintel.eventstore.Positions;
import org.lintel.readmodels.LiveViews;
import org.lintel.readmodels.ViewBuilds;

/**
 * What all views have in common.
 *
 * @param process the name of this process in claims
 * @param head the last position recorded, -1 for none
 * @param ask takes a view that is to be built
 * @param look makes sure that it was looked lately where the views are read from
 */
record ViewSurroundings(String process, LiveViews pointers, ViewBuilds builds, MongoTokenStore tokens, LongSupplier head,
        Consumer<ServedView<?>> ask, Runnable look) {

    /** The collection's processor, which has none yet, gets a token: it begins after the position. */
    void beginAfter(String collection, long position) {
        tokens.initializeTokenSegments(collection, 1, Positions.tokenAfter(position), null).join();
    }

    /** Removes a collection that nobody reads, and its token; one that another process still claims goes another time. */
    void remove(String collection) {
        tokens.deleteToken(collection, 0, null).exceptionally(claimed -> {
            if (claimed instanceof UnableToClaimTokenException) {
                return null;
            }
            throw new IllegalStateException(claimed);
        }).join();
        pointers.drop(collection);
    }
}
