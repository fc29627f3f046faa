package org.lintel.application.wiring;

import java.io.IOException;
import java.io.InputStream;
import java.time.Period;

import org.lintel.application.StartRefused;
import org.lintel.decisions.Configuration;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the configuration in force from the data that ships with the registry. */
final class Configurations {
    private static final String RESOURCE = "/configuration/default-1.json";

    private Configurations() {}

    /** @throws StartRefused where a limit is missing, negative or of another form */
    static Configuration inForce() {
        try (InputStream data = Configurations.class.getResourceAsStream(RESOURCE)) {
            Configuration configuration = JsonMapper.shared().readValue(data, Configuration.class);
            if (configuration.completenessCheckWorkingDays() < 1 || configuration.decisionWorkingDays() < 1
                    || configuration.informationWorkingDays() < 1 || configuration.noticeReplyWorkingDays() < 1
                    || configuration.appealWorkingDays() < 1 || configuration.clarificationRounds() < 0
                    || configuration.barAfterRevocation().equals(Period.ZERO) || configuration.barAfterRevocation().isNegative()) {
                throw new StartRefused("The configuration " + configuration.version() + " has a limit that is not positive.");
            }
            return configuration;
        } catch (IOException | JacksonException unreadable) {
            throw new StartRefused("The configuration that ships with the registry cannot be read.");
        }
    }
}
