package org.lintel.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lintel.vault.MasterKey;
import org.lintel.vault.VaultRefused;

import picocli.CommandLine.Option;

/** Where the master key is, which opens the keys of everything that is sealed: neither among the data nor among those keys. */
public final class MasterKeyOption {
    static final String VARIABLE = "LINTEL_MASTER_KEY";

    /** A demonstration makes its key itself, in its folder: what it protects is invented. */
    private static final String OF_DEMONSTRATIONS = "demo-master.key";

    @Option(names = "--master-key", paramLabel = "FILE", description = "The file of the master key, mode 0600, outside the data folder (default: the key in "
            + VARIABLE + ").")
    private @Nullable Path file;

    /**
     * @param data the folder that it protects
     * @throws StartRefused where there is none, others can read it, it is not a key, or it lies among the data; nothing was touched
     */
    public MasterKey key(Path data, Map<String, String> environment) {
        try {
            if (file != null) {
                return inFile(file, data);
            }
            if (environment.containsKey(VARIABLE)) {
                return MasterKey.inEnvironment(VARIABLE, environment);
            }
        } catch (VaultRefused refused) {
            throw new StartRefused(String.valueOf(refused.getMessage()));
        }
        throw new StartRefused("The master key is missing: name its file with --master-key or put it into " + VARIABLE
                + "; ./lintel make-master-key FILE makes one for a new registry.");
    }

    /** @throws StartRefused as above */
    static MasterKey inFile(Path file, Path data) {
        refuseAmongTheData(file, data);
        try {
            return MasterKey.inFile(file);
        } catch (VaultRefused refused) {
            throw new StartRefused(String.valueOf(refused.getMessage()));
        }
    }

    /** @return the same or, for the folder of a demonstration, the key that it made for itself */
    public MasterKey keyOrDemonstrations(Path data, Map<String, String> environment) {
        return file == null && !environment.containsKey(VARIABLE) && Files.exists(data.resolve(OF_DEMONSTRATIONS))
                ? ofDemonstration(data)
                : key(data, environment);
    }

    /** @return the key of a demonstration in this folder, made with its first start */
    public static MasterKey ofDemonstration(Path data) {
        Path own = data.resolve(OF_DEMONSTRATIONS);
        try {
            return Files.exists(own) ? MasterKey.inFile(own) : MasterKey.createFile(own);
        } catch (VaultRefused refused) {
            throw new StartRefused(String.valueOf(refused.getMessage()));
        } catch (IOException unwritable) {
            throw new StartRefused("The data folder " + data + " cannot be written.");
        }
    }

    private static void refuseAmongTheData(Path file, Path data) {
        if (file.toAbsolutePath().normalize().startsWith(data.toAbsolutePath().normalize())
                && !file.getFileName().toString().equals(OF_DEMONSTRATIONS)) {
            throw new StartRefused("The master key file " + file + " lies in the data folder that it protects; keep it elsewhere.");
        }
    }
}
