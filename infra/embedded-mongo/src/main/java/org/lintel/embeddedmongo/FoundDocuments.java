package org.lintel.embeddedmongo;

import java.util.Collections;
import java.util.Iterator;
import java.util.function.LongSupplier;

import org.lintel.embeddedmongo.DocumentStream.Found;

/** Documents one after the other, and what they take in memory until the last is taken. */
interface FoundDocuments extends Iterator<Found> {

    /** How much is held for those that are still to come. */
    long heldBytes();

    /** Says how much is about to be taken, so that no more is read ahead. */
    default void want(int documents, long bytes) {
        // Nothing is read ahead.
    }

    /** None. */
    static FoundDocuments none() {
        return of(Collections.emptyIterator());
    }

    /** Those of a list, say, that takes no room worth counting. */
    static FoundDocuments of(Iterator<Found> documents) {
        return new OneByOne(documents);
    }

    /**
     * What was made of others.
     *
     * @param heldBytes of what is held between the two
     */
    static FoundDocuments madeOf(FoundDocuments others, Iterator<Found> documents, LongSupplier heldBytes) {
        return new OneByOne(documents) {
            @Override
            public long heldBytes() {
                return others.heldBytes() + heldBytes.getAsLong();
            }

            @Override
            public void want(int number, long bytes) {
                others.want(number, bytes);
            }
        };
    }

    /** As an iterator gives them, which holds nothing. */
    class OneByOne implements FoundDocuments {
        private final Iterator<Found> documents;

        private OneByOne(Iterator<Found> documents) {
            this.documents = documents;
        }

        @Override
        public long heldBytes() {
            return 0;
        }

        @Override
        public boolean hasNext() {
            return documents.hasNext();
        }

        @Override
        public Found next() {
            return documents.next();
        }
    }
}
