package org.lintel.decisions;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.lintel.decisions.Boundary.Criterion;
import org.lintel.language.Tags;
import org.lintel.language.configuration.ConfigurationPublished;

/**
 * Every version of the time limits and calendars, the one that ships with the registry first. A clock runs by the version in force when it
 * started.
 */
public record Configurations(List<ConfigurationPublished> versions) {
    public Configurations {
        versions = List.copyOf(versions);
    }

    /** @param shipped what holds until anything is published */
    public static Configurations of(ConfigurationPublished shipped, History history) {
        return new Configurations(Stream
                .concat(Stream.of(shipped), history.events(ConfigurationPublished.class, Criterion.of(Tags.configuration()))).toList());
    }

    /** @return of those in force by then the one that came into force last; of two of the same moment the one published later */
    public ConfigurationPublished inForceAt(Instant moment) {
        ConfigurationPublished found = versions.getFirst();
        for (ConfigurationPublished version : versions) {
            if (!version.inForceFrom().isAfter(moment) && !version.inForceFrom().isBefore(found.inForceFrom())) {
                found = version;
            }
        }
        return found;
    }

    /** @return the version of this name, or the first where none has it */
    public ConfigurationPublished named(String version) {
        return versions.stream().filter(one -> one.version().equals(version)).findFirst().orElse(versions.getFirst());
    }

    /** @return whether the name is taken */
    public boolean has(String version) {
        return versions.stream().anyMatch(one -> one.version().equals(version));
    }
}
