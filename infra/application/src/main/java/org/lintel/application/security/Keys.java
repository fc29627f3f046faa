package org.lintel.application.security;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

import org.lintel.application.StartRefused;

/**
 * The registry's keys: one file beside the data, readable by its owner alone, made at first start and saved apart from every backup of the
 * data. Without it the data can be read, but no repeated command, organisation or token is recognised.
 *
 * @param commands for the hashes by which a repeated command is known (inv-32)
 * @param fingerprints for the fingerprints by which rules compare organisations and texts
 * @param tokens for opaque tokens
 */
public record Keys(byte[] commands, byte[] fingerprints, byte[] tokens) {
    /** The name of the file in the data folder. */
    public static final String FILE = "keys.properties";

    private static final int BYTES = 32;
    private static final HexFormat HEX = HexFormat.of();

    /** @throws StartRefused where others may read the file, or it is not whole */
    public static Keys read(Path file) {
        try {
            if (Files.getFileStore(file).supportsFileAttributeView("posix")
                    && !Set.of(OWNER_READ, OWNER_WRITE).containsAll(Files.getPosixFilePermissions(file))) {
                throw new StartRefused(
                        "The key file " + file + " can be read by others; make it yours alone (chmod 600), and consider it known.");
            }
            Properties entries = new Properties();
            entries.load(new StringReader(Files.readString(file)));
            return new Keys(key(entries, "commands"), key(entries, "fingerprints"), key(entries, "tokens"));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new StartRefused("The key file " + file + " is not whole; restore it from where the keys were saved.");
        }
    }

    /** Makes keys by chance and writes them so that the file is whole or not there at all. */
    public static Keys create(Path file, SecureRandom chance) {
        Keys keys = new Keys(random(chance), random(chance), random(chance));
        keys.write(file);
        return keys;
    }

    /** @throws StartRefused where the file cannot be written */
    public void write(Path file) {
        var entries = new TreeMap<String, byte[]>();
        entries.put("commands", commands);
        entries.put("fingerprints", fingerprints);
        entries.put("tokens", tokens);
        StringBuilder text = new StringBuilder(
                "# The keys of this registry. Keep a copy apart from every backup of the data; show it to nobody.\n");
        entries.forEach((name, key) -> text.append(name).append('=').append(HEX.formatHex(key)).append('\n'));
        try {
            Path parent = file.toAbsolutePath().getParent();
            Path whole = Files.createTempFile(parent, "keys", ".new",
                    PosixFilePermissions.asFileAttribute(Set.of(OWNER_READ, OWNER_WRITE)));
            Files.writeString(whole, text);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new StartRefused("The key file " + file + " cannot be written.");
        }
    }

    /** @return a fingerprint of the keys by which data and keys know that they belong together; it tells nothing of the keys */
    public String check() {
        return KeyedHash.shortText(new KeyedHash(commands).of("these keys"));
    }

    @Override
    public String toString() {
        return "Keys[withheld]";
    }

    private static byte[] random(SecureRandom chance) {
        byte[] key = new byte[BYTES];
        chance.nextBytes(key);
        return key;
    }

    private static byte[] key(Properties entries, String name) {
        byte[] key = HEX.parseHex(entries.getProperty(name, ""));
        if (key.length != BYTES) {
            throw new IllegalArgumentException("A key has " + BYTES + " bytes.");
        }
        return key;
    }
}
