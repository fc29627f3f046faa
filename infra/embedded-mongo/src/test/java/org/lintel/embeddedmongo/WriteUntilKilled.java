package org.lintel.embeddedmongo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.bson.Document;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;

/**
 * Waits for a byte on its input, writes to a store on several threads until it is killed, and prints a line for every write once it is acknowledged. Arguments: the file,
 * a number for this run, a seed.
 */
final class WriteUntilKilled {

    static final String DATABASE = "test";
    static final String COLLECTION = "things";

    private static final int THREADS = 4;

    private WriteUntilKilled() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        say("started");
        if (System.in.read() < 0) {
            return;
        }
        EmbeddedMongo mongo = EmbeddedMongo.open(Path.of(arguments[0]));
        MongoClient client = MongoClients.create(mongo.connectionString());
        MongoCollection<Document> things = client.getDatabase(DATABASE).getCollection(COLLECTION);
        things.createIndex(Indexes.ascending("tags"));
        things.createIndex(Indexes.ascending("serial"), new IndexOptions().unique(true));
        say("ready");
        List<Thread> threads = IntStream.range(0, THREADS).mapToObj(thread -> Thread.ofPlatform()
                .start(() -> write(things, arguments[1] + "-" + thread, new Random(Long.parseLong(arguments[2]) + thread)))).toList();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void write(MongoCollection<Document> things, String worker, Random random) {
        for (int serial = 0;; serial += 10) {
            String first = worker + "-" + serial;
            switch (random.nextInt(4)) {
                case 0 -> {
                    int from = serial;
                    things.insertMany(IntStream.range(0, 10).mapToObj(i -> thing(worker + "-" + (from + i), random)).toList());
                    IntStream.range(0, 10).forEach(i -> say("there " + worker + "-" + (from + i)));
                }
                case 1 -> {
                    things.insertOne(thing(first, random));
                    things.updateOne(Filters.eq(first), Updates.combine(Updates.set("tags", List.of("changed", "of=" + first)),
                            Updates.set("version", 2)));
                    say("changed " + first);
                }
                case 2 -> {
                    things.insertOne(thing(first, random));
                    things.deleteOne(Filters.eq(first));
                    say("gone " + first);
                }
                default -> {
                    things.insertOne(thing(first, random));
                    say("there " + first);
                }
            }
        }
    }

    private static Document thing(String id, Random random) {
        String filler = "x".repeat(random.nextInt(2_000));
        return new Document("_id", id).append("serial", "serial " + id).append("version", 1)
                .append("tags", List.of("of=" + id, "group=" + random.nextInt(50))).append("filler", filler)
                .append("length", filler.length());
    }

    private static void say(String line) {
        // One write for the whole line, so that lines of several threads do not mix.
        System.out.print(line + "\n");
        System.out.flush();
    }
}
