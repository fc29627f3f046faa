package org.lintel.views.file;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;

/**
 * One round of missing items: all that was missing, named at once.
 *
 * @param replyBy the last moment as it was first given, UTC
 * @param answer what was supplied, or null while it is awaited
 */
public record MissingItems(List<Sealed<FreeText>> items, Instant askedAt, Instant replyBy, @Nullable Answer answer) {
    public MissingItems {
        items = List.copyOf(items);
    }

    MissingItems answered(Answer supplied) {
        return new MissingItems(items, askedAt, replyBy, supplied);
    }
}
