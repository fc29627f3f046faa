package org.lintel.application.transparency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

import org.lintel.application.StartRefused;
import org.lintel.application.sealing.SealedFile;
import org.lintel.transparencylog.CheckpointFile;
import org.lintel.transparencylog.LogRefused;
import org.lintel.transparencylog.SignatureType;
import org.lintel.transparencylog.SignerKey;
import org.lintel.vault.Seals;

/**
 * Where the log lies in the data folder: its tiles in {@code log/}, and apart from them its keys, sealed, and what was signed last.
 *
 * @param folder the data folder
 */
public record LogFiles(Path folder) {
    private static final int ORIGIN_BYTES = 8;

    Path tiles() {
        return folder.resolve("log");
    }

    /** @return what auditors are shown: each checkpoint, as soon as it is signed */
    CheckpointFile newest() {
        return new CheckpointFile(tiles().resolve("checkpoint"));
    }

    /** @return what everybody is shown */
    CheckpointFile hourly() {
        return new CheckpointFile(tiles().resolve("hourly"));
    }

    /** @return what was signed last, beside the keys */
    CheckpointFile lastSigned() {
        return new CheckpointFile(folder.resolve("log.signed"));
    }

    /** @return one key a line; while a key is being exchanged there are two, and both sign */
    private SealedFile keyFile(Seals seals) {
        return new SealedFile(folder.resolve("log.keys"), "log keys", seals);
    }

    /**
     * The keys that sign, made at first start. The log's origin, which is their name, tells nothing of the registry.
     *
     * @throws StartRefused where they are missing although there is a log, or cannot be read
     */
    public LogKeys keys(Seals seals) {
        SealedFile file = keyFile(seals);
        if (!file.exists()) {
            if (Files.exists(tiles()) || lastSigned().read().isPresent()) {
                throw new StartRefused(
                        "The key file " + file.file() + " of the transparency log is missing; put back the copy that was saved.");
            }
            SecureRandom chance = new SecureRandom();
            byte[] origin = new byte[ORIGIN_BYTES];
            chance.nextBytes(origin);
            file.write((SignerKey.generate("lintel/" + HexFormat.of().formatHex(origin), SignatureType.ED25519, chance).secret() + "\n")
                    .getBytes(UTF_8));
        }
        try {
            return new LogKeys(new String(file.read(), UTF_8).lines().map(SignerKey::parse).toList());
        } catch (LogRefused | IllegalArgumentException notKeys) {
            throw new StartRefused(
                    "The key file " + file.file() + " of the transparency log is not whole; put back the copy that was saved.");
        }
    }

    /** @return keys and what was signed last, for a backup of the keys; empty where there is no log yet */
    public Optional<byte[]> saved(Seals seals) {
        SealedFile file = keyFile(seals);
        return file.exists()
                ? Optional.of((new String(file.read(), UTF_8) + "\n" + lastSigned().read().map(note -> new String(note, UTF_8)).orElse(""))
                        .getBytes(UTF_8))
                : Optional.empty();
    }

    /** Puts back what {@link #saved} gave. The tiles are built anew from the history at the next start, once it was found to be what was signed. */
    public void restore(Seals seals, byte[] saved) {
        String text = new String(saved, UTF_8);
        int end = text.indexOf("\n\n") + 1;
        keyFile(seals).write(text.substring(0, end).getBytes(UTF_8));
        if (text.length() > end + 1) {
            lastSigned().replace(text.substring(end + 1).getBytes(UTF_8));
        }
    }
}
