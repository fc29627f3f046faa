package org.lintel.embeddedmongo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

import org.bson.Document;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;

/** A store in its file, and a driver that is connected to it. */
final class OpenStore implements AutoCloseable {

    private static final String DATABASE = "test";
    private static final String COLLECTION = "things";

    final EmbeddedMongo mongo;
    final MongoClient client;
    final MongoCollection<Document> things;

    private OpenStore(EmbeddedMongo mongo) {
        this.mongo = mongo;
        this.client = MongoClients.create(mongo.connectionString());
        this.things = client.getDatabase(DATABASE).getCollection(COLLECTION);
    }

    static Path fileIn(Path folder) {
        return folder.resolve("test.db");
    }

    static OpenStore in(Path folder) {
        return new OpenStore(EmbeddedMongo.open(fileIn(folder), 16));
    }

    static OpenStore in(Path folder, LongSupplier usableBytes) {
        return new OpenStore(EmbeddedMongo.open(fileIn(folder), 16, usableBytes));
    }

    /** Documents with {@code _id} and {@code n} from 0 up to this number. */
    void insert(int count) {
        things.insertMany(IntStream.range(0, count).mapToObj(i -> new Document("_id", i).append("n", i)).toList());
    }

    List<Object> ids() {
        return things.find().sort(new Document("_id", 1)).map(document -> document.get("_id")).into(new ArrayList<>());
    }

    /** How many documents were read for what this does. */
    long examinedBy(Runnable query) {
        long before = mongo.examined(DATABASE, COLLECTION);
        query.run();
        return mongo.examined(DATABASE, COLLECTION) - before;
    }

    @Override
    public void close() {
        client.close();
        mongo.close();
    }
}
