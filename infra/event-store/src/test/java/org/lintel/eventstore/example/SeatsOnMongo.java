package org.lintel.eventstore.example;

// readme: begin
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.eventhandling.configuration.EventProcessorModule;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.lintel.eventstore.MongoEventStorageEngine;
import org.lintel.eventstore.MongoTokenStore;
import org.lintel.eventstore.TokenStoreSettings;

import com.mongodb.client.MongoDatabase;

final class SeatsOnMongo {

    private SeatsOnMongo() {}

    /** @param engine to be closed after the configuration was shut down: it does not belong to it */
    static AxonConfiguration start(MongoDatabase database, MongoEventStorageEngine engine, Seats.Plan plan) {
        return EventSourcingConfigurer.create().registerEventStorageEngine(axon -> engine)
                .componentRegistry(registry -> registry.registerComponent(TokenStore.class,
                        axon -> new MongoTokenStore(database, axon.getComponent(Converter.class), TokenStoreSettings.defaults())))
                .registerEntity(EventSourcedEntityModule.autodetected(String.class, Seats.Seat.class))
                .registerCommandHandlingModule(CommandHandlingModule.named("seats").commandHandlers()
                        .annotatedCommandHandlingComponent(axon -> new Seats.Usher()))
                .messaging(messaging -> messaging.eventProcessing(processing -> processing.pooledStreaming(pooled -> pooled
                        .processor(EventProcessorModule.pooledStreaming("plan").eventHandlingComponents(
                                components -> components.autodetected(axon -> plan))
                                .customized((axon, processor) -> processor.initialSegmentCount(1))))))
                .start();
    }
}
// readme: end
