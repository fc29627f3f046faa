package org.lintel.application.wiring;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.StorageEngineBackedEventStore;
import org.axonframework.messaging.core.EmptyApplicationContext;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.SimpleEventBus;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.lintel.application.Running;
import org.lintel.application.StartRefused;
import org.lintel.application.configuration.ShippedConfiguration;
import org.lintel.application.edge.AnswerWriter;
import org.lintel.application.edge.BodyLimit;
import org.lintel.application.edge.CommandDesk;
import org.lintel.application.edge.CommandMarks;
import org.lintel.application.edge.ContainerProblems;
import org.lintel.application.edge.OpaqueTokens;
import org.lintel.application.edge.ProblemWriter;
import org.lintel.application.edge.Reads;
import org.lintel.application.edge.SenderArgument;
import org.lintel.application.edge.StrictJsonReader;
import org.lintel.application.sealing.FingerprintKeys;
import org.lintel.application.security.Fingerprints;
import org.lintel.application.security.Keys;
import org.lintel.eventstore.CommitHistory;
import org.lintel.eventstore.EventStoreSettings;
import org.lintel.eventstore.MongoEventStorageEngine;
import org.lintel.eventstore.MongoTokenStore;
import org.lintel.eventstore.TokenStoreSettings;
import org.lintel.json.RegistryJson;
import org.lintel.language.configuration.ConfigurationPublished;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import tools.jackson.databind.json.JsonMapper;

/** The registry, put together by hand: storage below, event store and views on it, the edge on top. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
public class RegistryConfiguration {
    /** Clocks of two machines differ, and a process may pause, by less than that. */
    private static final Duration SOONEST = Duration.ofSeconds(2);
    private static final Duration LATEST = Duration.ofMinutes(5);

    @Bean
    EventJson eventJson() {
        return new EventJson();
    }

    @Bean
    RecordedEvents recordedEvents(EventJson json) {
        return new RecordedEvents(json);
    }

    @Bean
    HistoryReader historyReader(MongoEventStorageEngine engine, RecordedEvents recordedEvents) {
        return new HistoryReader(engine, recordedEvents);
    }

    @Bean
    RecordedHistory recordedHistory(HistoryReader reader) {
        return new RecordedHistory(reader);
    }

    @Bean(destroyMethod = "close")
    MongoEventStorageEngine eventStorageEngine(Storage storage, EventJson json, InstantSource clock) {
        EventStoreSettings settings = EventStoreSettings.defaults().withClock(clock);
        // Nobody else can open an embedded store.
        return new MongoEventStorageEngine(storage.database(), new DelegatingEventConverter(json),
                storage.isEmbedded() ? settings.withSoleWriter() : settings).prepare();
    }

    @Bean
    CommitHistory commitHistory(MongoEventStorageEngine engine) {
        return engine.history();
    }

    @Bean
    EventStore eventStore(MongoEventStorageEngine engine) {
        return new StorageEngineBackedEventStore(engine, new SimpleEventBus(), new EventTags());
    }

    @Bean
    CommandExecution commandExecution(EventStore eventStore, HistoryReader reader, ConfigurationPublished shipped, InstantSource clock) {
        return new CommandExecution(eventStore, new SimpleUnitOfWorkFactory(EmptyApplicationContext.INSTANCE), reader, shipped, clock);
    }

    /** @param takeOverAfter how long a registry may give no sign of life before another one on the same database feeds its views */
    @Bean(destroyMethod = "close")
    Views views(Storage storage, RecordedEvents recordedEvents, EventStore eventStore, CommitHistory commits, EventJson json,
            @Value("${" + Running.TAKE_OVER_AFTER + ":10s}") Duration takeOverAfter) {
        // Nobody else can open an embedded store, so after a crash there is no other owner whose claims would have to run out. Views pass
        // over what they have seen already, so a token may be a little behind; where others share the database it tells them what can be
        // read.
        String process = storage.isEmbedded() ? "this registry" : "registry-" + UUID.randomUUID().toString().substring(0, 8);
        MongoTokenStore tokens = new MongoTokenStore(storage.database(), json, TokenStoreSettings.defaults().withOwner(process)
                .withClaimTimeout(takeOverAfter).withStoreEvery(storage.isEmbedded() ? Duration.ofSeconds(1) : Duration.ZERO));
        return new Views(storage.database(), recordedEvents, eventStore, tokens, commits, process, checked(takeOverAfter),
                storage.isEmbedded());
    }

    private static Duration checked(Duration takeOverAfter) {
        if (takeOverAfter.compareTo(SOONEST) < 0 || takeOverAfter.compareTo(LATEST) > 0) {
            throw new StartRefused(Running.TAKE_OVER_AFTER + " is a time from 2 seconds to 5 minutes, for instance 10s.");
        }
        return takeOverAfter;
    }

    @Bean
    ConfigurationPublished shippedConfiguration() {
        return ShippedConfiguration.read();
    }

    @Bean
    PublishedConfigurations publishedConfigurations(ConfigurationPublished shipped, RecordedHistory recordedHistory) {
        return new PublishedConfigurations(shipped, recordedHistory);
    }

    @Bean
    Fingerprints fingerprints(Keys keys, FingerprintKeys ofSessions) {
        return new Fingerprints(keys.fingerprints(), ofSessions);
    }

    @Bean
    OpaqueTokens opaqueTokens(Keys keys) {
        return new OpaqueTokens(keys.tokens());
    }

    @Bean
    Reads reads(OpaqueTokens tokens) {
        return new Reads(tokens);
    }

    @Bean
    CommandDesk commandDesk(CommandExecution execution, OpaqueTokens tokens) {
        return new CommandDesk(execution, tokens);
    }

    @Bean
    JsonMapper jsonMapper() {
        return RegistryJson.forAnswers();
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    /** After sign-in and roles, so that a stranger's body is not read. */
    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(ProblemWriter problems) {
        FilterRegistrationBean<BodyLimit> registration = new FilterRegistrationBean<>(new BodyLimit(problems));
        registration.setOrder(0);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerProblems(ProblemWriter problems) {
        return server -> server
                .addContextCustomizers(context -> context.getParent().getPipeline().addValve(new ContainerProblems(problems)));
    }

    @Bean
    CommandMarks commandMarks(Keys keys) {
        return new CommandMarks(keys.commands());
    }

    @Bean
    WebMvcConfigurer edge(CommandMarks marks, JsonMapper json) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new SenderArgument(marks));
            }

            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters.withJsonConverter(new AnswerWriter(json)).addCustomConverter(new StrictJsonReader());
            }
        };
    }
}
