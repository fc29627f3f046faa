/** A small application on the event store, as the README shows it: from outside the store's package, with its public types only. */
@NullMarked
package org.lintel.eventstore.example;

import org.jspecify.annotations.NullMarked;
