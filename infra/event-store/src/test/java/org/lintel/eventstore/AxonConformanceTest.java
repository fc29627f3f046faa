package org.lintel.eventstore;

import org.axonframework.eventsourcing.eventstore.StorageEngineTestSuite;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.junit.jupiter.api.AfterAll;
import org.mockito.Mockito;

/** Axon's own suite for storage engines, as it is published. */
class AxonConformanceTest extends StorageEngineTestSuite<MongoEventStorageEngine> {

    private final TestDatabase mongo = TestDatabase.open();

    @Override
    protected MongoEventStorageEngine buildStorageEngine() {
        return new MongoEventStorageEngine(mongo.database(), TextConverter.forEvents()).prepare();
    }

    @Override
    protected ProcessingContext processingContext() {
        return Mockito.mock(ProcessingContext.class);
    }

    @AfterAll
    void close() {
        testSubject.close();
        mongo.close();
    }
}
