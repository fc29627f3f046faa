package org.lintel.views.file;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.DeadlineExtended;
import org.lintel.language.accreditation.TimeLimit;

/**
 * More time that the party was given.
 *
 * @param until the new last moment, UTC
 * @param reasons null where the registry gave it, because its own reminder came late
 */
public record Extension(TimeLimit limit, Instant until, @Nullable Sealed<FreeText> reasons, UserId by, Instant at) {
    static List<Extension> after(List<Extension> extensions, AccreditationEvent event, Instant at) {
        return event instanceof DeadlineExtended e
                ? Stream.concat(extensions.stream(),
                        Stream.of(new Extension(e.limit(), e.period().endsAt(), e.reasons(), e.by().id(), at))).toList()
                : extensions;
    }
}
