package org.lintel.application.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

import org.lintel.application.StartRefused;
import org.lintel.application.edge.StrictJsonReader;
import org.lintel.language.Actor;
import org.lintel.language.Role;
import org.lintel.language.UserId;
import org.lintel.language.configuration.ConfigurationPublished;

/** The time limits and calendars that ship with the registry, and hold until a version is published. */
public final class ShippedConfiguration {
    private static final String RESOURCE = "/configuration/default-1.json";

    private ShippedConfiguration() {}

    /** @throws StartRefused where a limit is missing, negative, contradicts another or has another form */
    public static ConfigurationPublished read() {
        try (InputStream data = Objects.requireNonNull(ShippedConfiguration.class.getResourceAsStream(RESOURCE))) {
            return StrictJsonReader.read(data.readAllBytes(), ConfigurationData.class)
                    .published(new Actor(new UserId("clock"), Role.CLOCK));
        } catch (IOException | RuntimeException unusable) {
            throw new StartRefused("The configuration that ships with the registry cannot be used.");
        }
    }
}
