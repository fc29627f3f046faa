package org.lintel.decisions.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.lintel.language.SessionId;
import org.lintel.language.configuration.ConfigurationPublished;
import org.lintel.language.configuration.TimeLimits;
import org.lintel.language.session.SessionConvened;

/** By what a step of a file is judged: the versions published, the session's calendar, the moment. */
record Standards(List<ConfigurationPublished> versions, DayCount days, Instant now, SessionConvened session) {
    static Standards of(Past past, Past.FileSoFar file, Instant now) {
        return of(past, file.request().session(), now);
    }

    static Standards of(Past past, SessionId id, Instant now) {
        SessionConvened session = past.session(id);
        return new Standards(past.all(ConfigurationPublished.class).toList(), new DayCount(session, now), now, session);
    }

    /** The version in force now: the one with the latest beginning, of those of the same beginning the latest published. */
    ConfigurationPublished version() {
        List<ConfigurationPublished> begun = versions.stream().filter(version -> !version.inForceFrom().isAfter(now)).toList();
        Instant latest = begun.stream().map(ConfigurationPublished::inForceFrom).max(Comparator.naturalOrder()).orElseThrow();
        return begun.reversed().stream().filter(version -> version.inForceFrom().equals(latest)).findFirst().orElseThrow();
    }

    TimeLimits limits() {
        return version().limits();
    }

    TimeLimits limitsOf(String version) {
        return versions.stream().filter(one -> one.version().equals(version)).findFirst().orElseThrow().limits();
    }
}
