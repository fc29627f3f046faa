package org.lintel.language.erasure;

import java.time.Instant;
import java.util.Set;

import org.lintel.language.Event;
import org.lintel.language.RetentionClass;

/** From now on it is known until when what is kept of a file or a person is kept, by the periods in force then. */
public interface KeptUntil extends Event {
    /** @return of which classes anything is kept */
    Set<RetentionClass> classes();

    /**
     * @return the last moment to which what is of this class is kept, UTC
     * @throws IllegalArgumentException for a class of which nothing is kept
     */
    Instant until(RetentionClass retention);

    /** @return the version of the periods by which that was computed */
    String configuration();
}
