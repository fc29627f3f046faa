package org.lintel.application.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.lintel.application.StartRefused;
import org.lintel.application.sealing.SealedFile;
import org.lintel.application.security.Keys;
import org.lintel.application.security.UserFile;
import org.lintel.embeddedmongo.Compacted;
import org.lintel.embeddedmongo.CopyProgress;
import org.lintel.embeddedmongo.EmbeddedMongo;
import org.lintel.embeddedmongo.UnusableFile;
import org.lintel.vault.Seals;

import com.mongodb.client.MongoDatabase;

/**
 * The folder that holds a registry on one machine: the embedded store's file, the keys, the key store, the users. With a MongoDB of its own the registry
 * keeps keys and users here all the same.
 */
public final class DataFolder {
    private static final String STORE_FILE = "registry.mv";

    private final Path folder;

    /** @throws StartRefused where the folder cannot be made or written */
    public DataFolder(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException impossible) {
            throw new StartRefused("The data folder " + folder + " cannot be made.");
        }
        if (!Files.isWritable(folder)) {
            throw new StartRefused("The data folder " + folder + " cannot be written.");
        }
    }

    /** @throws StartRefused where there is no such folder: looking must not make one */
    public static DataFolder existing(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new StartRefused("There is no data folder " + folder + ".");
        }
        return new DataFolder(folder);
    }

    public Path path() {
        return folder;
    }

    public Path storeFile() {
        return folder.resolve(STORE_FILE);
    }

    /** @param seals the vault of the registry */
    public SealedFile keyFile(Seals seals) {
        return new SealedFile(folder.resolve(Keys.FILE), "keys", seals);
    }

    /** The keys of everything that is sealed, themselves encrypted under the master key. */
    public Path keyStore() {
        return folder.resolve("keys");
    }

    /** @param uri of a MongoDB, or null for the embedded store in this folder */
    public Storage openStorage(@Nullable String uri) {
        return uri == null ? Storage.embedded(storeFile()) : Storage.at(uri);
    }

    /** @throws StartRefused where the folder holds no store: looking must not make one */
    public Storage openExistingStorage(@Nullable String uri) {
        if (uri == null && !holdsStore()) {
            throw noStore();
        }
        return openStorage(uri);
    }

    /**
     * Rewrites the embedded store's file without what is dead.
     *
     * @param progress is told how far it has come
     * @throws StartRefused where there is no store, it is in use, or it cannot be read or copied; it is as it was then
     */
    public Compacted compactStore(CopyProgress progress) {
        if (!holdsStore()) {
            throw noStore();
        }
        try {
            return EmbeddedMongo.compact(storeFile(), progress);
        } catch (UnusableFile refused) {
            throw new StartRefused(String.valueOf(refused.getMessage()));
        }
    }

    /** An empty file would be made a store by who opens it. */
    private boolean holdsStore() {
        return storeFile().toFile().length() > 0;
    }

    private StartRefused noStore() {
        return new StartRefused("There is no registry in the data folder " + folder + ".");
    }

    /**
     * With its first start the registry seals the files of before such files were sealed, and notes that it did: later it believes no file that is clear.
     *
     * @param seals the vault of the registry
     */
    public void sealFiles(MongoDatabase database, Seals seals) {
        var meta = database.getCollection("registry");
        if (meta.find(new Document("_id", "files")).first() == null) {
            keyFile(seals).sealWhereClear();
            new UserFile(folder, seals).sealWhereClear();
            meta.insertOne(new Document("_id", "files").append("sealed", true));
        }
    }

    /**
     * The keys that belong to the data: made at first start, and from then on the very same.
     *
     * @param seals the vault of the registry
     * @throws StartRefused where they are missing although there is data, or are those of another registry
     */
    public Keys keysFor(MongoDatabase database, Seals seals) {
        SealedFile file = keyFile(seals);
        var meta = database.getCollection("registry");
        Document known = meta.find(new Document("_id", "keys")).first();
        boolean present = file.exists();
        if (!present && known != null) {
            throw new StartRefused("The key file " + file.file() + " is missing; put back the copy that was saved with backup --keys.");
        }
        Keys keys = present ? Keys.read(file) : Keys.create(new SecureRandom());
        String check = keys.check();
        if (!present) {
            keys.write(file);
        }
        if (known == null) {
            meta.insertOne(new Document("_id", "keys").append("check", check));
        } else if (!check.equals(known.getString("check"))) {
            throw new StartRefused("The key file " + file.file() + " belongs to another registry.");
        }
        return keys;
    }
}
