package org.lintel.benchmarks.axon4;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.axonframework.serialization.json.JacksonSerializer;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

/**
 * Appends through Axon 4's published MongoDB engine, as it comes: one document for each event, and an index that keeps two of one
 * aggregate and sequence number apart. Each thread appends to an aggregate of its own.
 *
 * <p>Argument: the address of a MongoDB. For each line {@code DATABASE THREADS BYTES SECONDS} on standard input it appends events of that
 * size into that database and answers with a line, see {@link Measured#line}.
 */
public final class Axon4Appends {

    private Axon4Appends() {}

    /** @param arguments the address */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var settings = MongoClientSettings.builder().applyConnectionString(new ConnectionString(arguments[0]))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true)).build();
        try (var client = MongoClients.create(settings);
                var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                String[] words = order.split(" ");
                System.out.println(appended(client, words[0], Integer.parseInt(words[1]), Integer.parseInt(words[2]),
                        Double.parseDouble(words[3])).line());
                System.out.flush();
            }
        }
        System.exit(0);
    }

    private static Measured appended(MongoClient client, String database, int threads, int bytes, double seconds)
            throws InterruptedException {
        var serializer = JacksonSerializer.defaultSerializer();
        var engine = MongoEventStorageEngine.builder()
                .mongoTemplate(DefaultMongoTemplate.builder().mongoDatabase(client, database).build()).eventSerializer(serializer)
                .snapshotSerializer(serializer).transactionManager(NoTransactionManager.instance()).build();
        String payload = "x".repeat(bytes);
        return Concurrently.measure(threads, seconds, 1, thread -> {
            String aggregate = UUID.randomUUID().toString();
            var next = new AtomicLong();
            return () -> engine
                    .appendEvents(List.of(new GenericDomainEventMessage<>("Entity", aggregate, next.getAndIncrement(), payload)));
        });
    }
}
