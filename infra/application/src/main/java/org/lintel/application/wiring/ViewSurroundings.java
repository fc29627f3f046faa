package org.lintel.application.wiring;

import java.time.Duration;
import java.util.concurrent.CompletionException;
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
 * @param takeOverAfter how long a process may give no sign of life before another one feeds and builds its views
 * @param head the last position recorded, -1 for none
 * @param ask takes a view that is to be built
 * @param look makes sure that it was looked lately where the views are read from
 */
record ViewSurroundings(String process, Duration takeOverAfter, LiveViews pointers, ViewBuilds builds, MongoTokenStore tokens,
        LongSupplier head,
        Consumer<ServedView<?>> ask, Runnable look) {

    /** The collection's processor, which has none yet, gets a token: it begins after the position. */
    void beginAfter(String collection, long position) {
        tokens.initializeTokenSegments(collection, 1, Positions.tokenAfter(position), null).join();
    }

    /** Removes a collection that nobody reads, and its token; one that another process claims, and gives signs of life of, goes another time. */
    void remove(String collection) {
        if (tokens.claim(collection) == null || isUnclaimed(collection)) {
            pointers.drop(collection);
        }
    }

    /** @return whether the token was there to be claimed, and is deleted */
    private boolean isUnclaimed(String collection) {
        return tokens.fetchToken(collection, 0, null).thenCompose(_ -> tokens.deleteToken(collection, 0, null)).handle((_, failed) -> {
            if (failed == null) {
                return true;
            }
            Throwable cause = failed instanceof CompletionException && failed.getCause() != null ? failed.getCause() : failed;
            if (cause instanceof UnableToClaimTokenException) {
                return false;
            }
            throw new IllegalStateException(cause);
        }).join();
    }
}
