package org.lintel.application.configuration;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Accepted;
import org.lintel.application.edge.CommandDesk;
import org.lintel.application.edge.Sender;
import org.lintel.application.wiring.PublishedConfigurations;
import org.lintel.decisions.Configurations;
import org.lintel.decisions.configuration.PublishConfiguration;
import org.lintel.language.Role;
import org.lintel.language.configuration.AccessLimits;
import org.lintel.language.configuration.ConfigurationPublished;
import org.lintel.language.configuration.ParticipationTerms;
import org.lintel.language.configuration.RetentionPeriods;
import org.lintel.language.configuration.TimeLimits;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The versions of time limits, retention periods and calendars: who reads them sees by which limits they are judged. */
@RestController
@RequestMapping("/api/configurations")
final class ConfigurationApi {
    private final CommandDesk desk;
    private final PublishedConfigurations published;
    private final ConfigurationPublished shipped;
    private final InstantSource clock;

    ConfigurationApi(CommandDesk desk, PublishedConfigurations published, ConfigurationPublished shipped, InstantSource clock) {
        this.shipped = shipped;
        this.desk = desk;
        this.published = published;
        this.clock = clock;
    }

    /** A version; {@code after} only in the answer to its publication. */
    record ConfigurationAnswer(String version, String decisionReference, Instant inForceFrom, boolean inForce, TimeLimits limits,
            RetentionPeriods retention, AccessLimits access, ParticipationTerms participation, List<String> calendars,
            @Nullable String after) {
        static ConfigurationAnswer of(ConfigurationPublished one, boolean inForce, @Nullable String after) {
            return new ConfigurationAnswer(one.version(), one.decisionReference(), one.inForceFrom(), inForce, one.limits(),
                    one.retention(), one.access(), one.participation(), List.copyOf(one.calendars().keySet()), after);
        }
    }

    /** Every version, in the order of publication. */
    record ConfigurationAnswers(List<ConfigurationAnswer> items) {}

    /** Where a call names no periods to keep things, no limits of access, or no terms of participation, those that ship with the registry are published with it. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ConfigurationAnswer> publish(@RequestBody ConfigurationData body, Sender sender) {
        Accepted accepted = desk.carryOut(new PublishConfiguration(body.version().value(), body.decisionReference().value(),
                body.inForceFrom(), body.limits().limits(), body.retention() == null ? shipped.retention() : body.retention().periods(),
                body.access() == null ? shipped.access() : body.access().limits(),
                body.participation() == null ? shipped.participation() : body.participation().terms(),
                body.calendarsByState(), sender.as(Role.ADM)), sender);
        return ResponseEntity.status(201).header(HttpHeaders.LOCATION, "/api/configurations")
                .body(ConfigurationAnswer.of(accepted.only(ConfigurationPublished.class), false, accepted.after()));
    }

    @GetMapping
    ConfigurationAnswers list() {
        Configurations all = published.all();
        ConfigurationPublished inForce = all.inForceAt(clock.instant());
        return new ConfigurationAnswers(
                all.versions().stream().map(one -> ConfigurationAnswer.of(one, one == inForce, null)).toList());
    }
}
