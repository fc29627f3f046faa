package org.lintel.application.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.time.InstantSource;

import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.lintel.application.StartRefused;
import org.lintel.application.wiring.DataFolder;
import org.lintel.vault.MasterKey;
import org.lintel.vault.Opened;
import org.lintel.vault.SealedBytes;
import org.lintel.vault.Vault;
import org.lintel.vault.VaultRefused;
import org.lintel.vault.VaultSettings;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

/** The vault that belongs to the data: made at first start, and from then on the very same. */
public final class DataVault {
    private static final String NAME = "vault";

    private DataVault() {}

    /**
     * @return the vault in the folder's key store, or null where there is none yet
     * @throws StartRefused where the master key is not its own; nothing was touched
     */
    public static @Nullable Vault known(DataFolder folder, MasterKey master) {
        return Files.exists(folder.keyStore()) ? opened(folder, master) : null;
    }

    /**
     * @return the vault in the folder's key store
     * @throws StartRefused where there is none, or the master key is not its own; nothing was touched
     */
    public static Vault existing(DataFolder folder, MasterKey master) {
        Vault known = known(folder, master);
        if (known == null) {
            throw missing(folder);
        }
        return known;
    }

    /**
     * @param known what {@link #known} gave
     * @throws StartRefused where the key store is missing although there is data, or is that of another registry
     */
    public static Vault of(DataFolder folder, MasterKey master, @Nullable Vault known, MongoDatabase database) {
        MongoCollection<Document> registry = database.getCollection("registry");
        Document check = registry.find(new Document("_id", NAME)).first();
        if (known == null && check != null) {
            throw missing(folder);
        }
        Vault vault = known == null ? opened(folder, master) : known;
        // Sealed into the data, so that a key store of another registry is told apart before anything is sealed with it.
        if (check == null) {
            SealedBytes sealed = vault.seal(SealingKeys.OF_THE_REGISTRY, NAME, NAME.getBytes(UTF_8));
            registry.insertOne(new Document("_id", NAME).append("key", sealed.keyId()).append("check", new Binary(sealed.ciphertext())));
        } else if (!(vault.open(SealingKeys.OF_THE_REGISTRY, NAME, new SealedBytes(check.getString("key"),
                check.get("check", Binary.class).getData())) instanceof Opened.Plain)) {
            throw new StartRefused("The key store " + folder.keyStore() + " belongs to another registry.");
        }
        return vault;
    }

    /** @return the refusal where there is a registry and its keys are gone */
    public static StartRefused missing(DataFolder folder) {
        return new StartRefused("The key store " + folder.keyStore() + " is missing; restore the registry from a backup and its keys.");
    }

    /** @throws StartRefused where the master key is not the store's own, or the store cannot be used */
    public static Vault opened(DataFolder folder, MasterKey master) {
        try {
            return Vault.open(folder.keyStore(), master, VaultSettings.defaults(InstantSource.system()));
        } catch (VaultRefused refused) {
            throw new StartRefused(String.valueOf(refused.getMessage()));
        }
    }
}
