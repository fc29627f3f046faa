package org.lintel.torture.replicaset;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

import com.mongodb.client.MongoClient;

/**
 * The address of a {@link SimulatedReplicaSet}, where drivers find its primary, and the mischief that is done to it: replication that lags and
 * stops, and primaries that fall.
 */
public final class SimulatedPrimary implements AutoCloseable {

    private static final String NAME = "simulated";

    private final SimulatedReplicaSet members;
    private final ServerSocket listener;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final Thread mischief;
    private volatile boolean calm;
    private volatile boolean closed;
    private int falls;

    /**
     * @param store holds what the members have
     * @param mischief called again and again until all is calm; nothing is replicated unless it says so
     */
    public SimulatedPrimary(MongoClient store, Consumer<SimulatedPrimary> mischief) {
        this.members = new SimulatedReplicaSet(store);
        try {
            this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Thread.ofPlatform().daemon().start(this::accept);
        this.mischief = Thread.ofPlatform().daemon().start(() -> happen(mischief));
    }

    /** @return for any driver */
    public String connectionString() {
        return "mongodb://" + address() + "/?replicaSet=" + NAME;
    }

    /** @return name of the database that holds what a majority has of this one */
    public static String majorityOf(String database) {
        return SimulatedReplicaSet.majorityOf(database);
    }

    private String address() {
        return "127.0.0.1:" + listener.getLocalPort();
    }

    private void accept() {
        while (!closed) {
            try {
                var connection = listener.accept();
                connections.add(connection);
                Thread.ofPlatform().daemon().start(() -> serve(connection));
            } catch (IOException closing) {
                // The loop ends.
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            var input = new DataInputStream(new BufferedInputStream(connection.getInputStream()));
            while (true) {
                var message = WireMessage.read(input);
                var answer = answer(message.command());
                if (answer == null) {
                    return;
                }
                connection.getOutputStream().write(message.answer(answer));
            }
        } catch (IOException ended) {
            // By either side.
        } finally {
            connections.remove(connection);
        }
    }

    @Nullable
    private BsonDocument answer(BsonDocument command) {
        return switch (command.getFirstKey().toLowerCase(Locale.ROOT)) {
            case "hello", "ismaster" -> hello();
            default -> members.answer(command.getString("$db").getValue(), command);
        };
    }

    private BsonDocument hello() {
        boolean primary = members.hasPrimary();
        var hello = new BsonDocument("ok", new BsonInt32(1)).append("helloOk", BsonBoolean.TRUE)
                .append("isWritablePrimary", BsonBoolean.valueOf(primary)).append("ismaster", BsonBoolean.valueOf(primary))
                .append("secondary", BsonBoolean.valueOf(!primary)).append("setName", new BsonString(NAME))
                .append("setVersion", new BsonInt32(1)).append("hosts", new BsonArray(List.of(new BsonString(address()))))
                .append("me", new BsonString(address())).append("maxBsonObjectSize", new BsonInt32(16_777_216))
                .append("maxMessageSizeBytes", new BsonInt32(48_000_000)).append("maxWriteBatchSize", new BsonInt32(100_000))
                .append("localTime", new BsonDateTime(System.currentTimeMillis())).append("minWireVersion", new BsonInt32(0))
                .append("logicalSessionTimeoutMinutes", new BsonInt32(30))
                .append("maxWireVersion", new BsonInt32(21));
        return primary
                ? hello.append("primary", new BsonString(address()))
                        .append("electionId", new BsonObjectId(new ObjectId("7fffffff%016x".formatted(members.term()))))
                : hello;
    }

    /** Replication lags, stops longer than writers have patience, and primaries fall while they are ahead. */
    public static Consumer<SimulatedPrimary> anyMischief(Random random) {
        return primary -> {
            if (random.nextInt(200) == 0) {
                pause(50 + random.nextInt(200));
                primary.fall(random.nextInt(300));
            } else if (random.nextInt(50) == 0) {
                pause(100 + random.nextInt(900));
            } else {
                primary.replicate(1 + random.nextInt(20));
                pause(random.nextInt(10));
            }
        };
    }

    private void happen(Consumer<SimulatedPrimary> mischief) {
        while (!closed) {
            if (calm) {
                members.replicate(Integer.MAX_VALUE);
                pause(2);
            } else {
                mischief.accept(this);
            }
        }
    }

    /** A majority gets up to so many more documents. */
    public void replicate(int most) {
        members.replicate(most);
    }

    /** What no majority has is lost, connections end, and there is no primary for a while. */
    public void fall(long millis) {
        falls++;
        members.fall();
        connections.forEach(connection -> {
            try {
                connection.close();
            } catch (IOException closedAlready) {
                // So be it.
            }
        });
        pause(millis);
        members.elect();
    }

    private static void pause(long millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /** From now on everything is replicated at once, and nobody falls. */
    public void calmDown() {
        calm = true;
    }

    /** @return how often a primary has fallen */
    public int falls() {
        return falls;
    }

    /** @return how many documents were lost because no majority had them */
    public int dropped() {
        return members.dropped();
    }

    /** @return how many majority writes were told that replication took too long */
    public int timeouts() {
        return members.timeouts();
    }

    @Override
    public void close() {
        closed = true;
        try {
            mischief.join();
            listener.close();
            for (var connection : connections) {
                connection.close();
            }
        } catch (IOException closedAlready) {
            // So be it.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
