package org.lintel.embeddedmongo;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.function.LongSupplier;

/**
 * The MongoDB wire protocol over one local file, for one machine.
 *
 * <pre>{@code
 * try (var mongo = EmbeddedMongo.open(Path.of("registry.db"))) {
 *     try (var client = MongoClients.create(mongo.connectionString())) { … }
 * }
 * }</pre>
 *
 * <p>A write that was acknowledged is on disk and survives a kill and a loss of power, unless its write concern is plainly {@code w:1}. A
 * document is visible wholly or not at all, together with its index entries. After a crash the file holds a prefix of what was written.
 * There are no sessions, transactions or change streams.
 */
public final class EmbeddedMongo implements AutoCloseable {

    /** How much of the file is kept in memory, unless {@link #open(Path, int)} says otherwise. */
    public static final int DEFAULT_CACHE_MEGABYTES = 64;

    /** In a small process the cache is small, too. */
    private static final int MOST_CACHE_MEGABYTES = Math.clamp(Runtime.getRuntime().maxMemory() >> 23, 1, Integer.MAX_VALUE);

    private final ServedStore store;
    private final LoopbackServer server;
    private final ConnectionSecret secret;
    private boolean closed;

    private EmbeddedMongo(ServedStore store, ConnectionSecret secret) {
        this.store = store;
        this.secret = secret;
        this.server = new LoopbackServer(store::backend, secret);
    }

    /**
     * Opens the file, which is made when it does not exist; its folder must exist.
     *
     * @throws UnusableFile when the file cannot be used; nothing was changed on disk then
     */
    public static EmbeddedMongo open(Path file) {
        return open(file, DEFAULT_CACHE_MEGABYTES);
    }

    /**
     * Opens the file with a cache of this size.
     *
     * @throws UnusableFile when the file cannot be used; nothing was changed on disk then
     */
    public static EmbeddedMongo open(Path file, int cacheMegabytes) {
        return open(file, cacheMegabytes, usableBytes(file), new ConnectionSecret(new SecureRandom()));
    }

    /**
     * Opens the file with this password, so that clients in other processes still find in after a restart. Keep it as safe as the data.
     *
     * @param password at least 32 letters and digits, made at random
     * @throws UnusableFile when the file cannot be used; nothing was changed on disk then
     */
    public static EmbeddedMongo open(Path file, int cacheMegabytes, String password) {
        return open(file, cacheMegabytes, usableBytes(file), new ConnectionSecret(password));
    }

    private static LongSupplier usableBytes(Path file) {
        return () -> file.toAbsolutePath().toFile().getUsableSpace();
    }

    static EmbeddedMongo open(Path file, int cacheMegabytes, LongSupplier usableBytes) {
        return open(file, cacheMegabytes, usableBytes, new ConnectionSecret(new SecureRandom()));
    }

    private static EmbeddedMongo open(Path file, int cacheMegabytes, LongSupplier usableBytes, ConnectionSecret secret) {
        ServedStore store = ServedStore.open(file, Math.min(cacheMegabytes, MOST_CACHE_MEGABYTES), new FreeSpace(usableBytes));
        try {
            return new EmbeddedMongo(store, secret);
        } catch (Throwable notStarted) {
            store.close();
            throw notStarted;
        }
    }

    /**
     * Rewrites a file that nobody has open so that it holds nothing but what is alive. A copy is made beside it, for which there must be
     * room, and takes its place in one step: a kill or a full disk on the way leaves the file as it was.
     *
     * @throws UnusableFile when the file is missing, in use, cannot be read whole, or has no room beside it; nothing was changed then
     */
    public static Compacted compact(Path file) {
        return compact(file, (_, _) -> {});
    }

    /**
     * The same, and tells how far it is.
     *
     * @throws UnusableFile when the file is missing, in use, cannot be read whole, or has no room beside it; nothing was changed then
     */
    public static Compacted compact(Path file, CopyProgress progress) {
        return new Compaction(file, progress).run();
    }

    /**
     * What a MongoDB driver needs to connect. It contains a password, made anew at each opening, without which every command is refused:
     * whoever has the string has the data, so it should not be logged.
     */
    public String connectionString() {
        return secret.connectionString(server.port());
    }

    /** The file that is open. */
    public Path file() {
        return store.path();
    }

    /**
     * @return whether nothing is written for now, because there is no room on the disk, or the file could not be written;
     *     what can be read is read all the same
     */
    public boolean refusesWrites() {
        return store.refusesWrites();
    }

    /** Finishes what clients have asked for, brings it to the disk, and lets the file go. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            try {
                server.close();
            } finally {
                store.close();
            }
        }
    }

    /** For tests: how many documents queries have read in this collection. */
    long examined(String database, String collection) {
        StoredCollection found = ((StoredDatabase) store.backend().resolveDatabase(database)).collection(collection);
        return found == null ? 0 : found.examined();
    }

    @Override
    public String toString() {
        return "EmbeddedMongo[" + store.path() + "]";
    }
}
