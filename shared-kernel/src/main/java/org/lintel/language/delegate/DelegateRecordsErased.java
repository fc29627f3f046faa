package org.lintel.language.delegate;

import java.time.Instant;

import org.lintel.language.Actor;
import org.lintel.language.RetentionClass;
import org.lintel.language.erasure.ClassErased;

/**
 * Time has come for one class of what is kept of a nominated person: from here on nobody can read it. Its key is destroyed once this is recorded, and again
 * wherever it should come back.
 *
 * @param due to when it was kept, UTC
 */
public record DelegateRecordsErased(DelegateId delegate, Host host, RetentionClass retention, Instant due, Actor by)
        implements
            DelegateEvent,
            ClassErased {}
