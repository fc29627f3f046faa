package org.lintel.application.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import java.util.TreeMap;

import org.lintel.application.StartRefused;
import org.lintel.application.sealing.SealedFile;

/**
 * The registry's keys: one sealed file beside the data, made at first start and saved apart from every backup of the data. Without it the data can be read, but no repeated command, organisation or token is recognised.
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

    /** @throws StartRefused where others may read the file, or it is not whole, or of another registry */
    public static Keys read(SealedFile file) {
        return of(file, file.read());
    }

    /** As they are in a backup of before such files were sealed. */
    public static Keys readEvenIfClear(SealedFile file) {
        return of(file, file.readEvenIfClear());
    }

    private static Keys of(SealedFile file, byte[] content) {
        try {
            Properties entries = new Properties();
            entries.load(new StringReader(new String(content, UTF_8)));
            return new Keys(key(entries, "commands"), key(entries, "fingerprints"), key(entries, "tokens"));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new StartRefused("The key file " + file.file() + " is not whole; restore it from where the keys were saved.");
        }
    }

    /** @return keys made by chance */
    public static Keys create(SecureRandom chance) {
        return new Keys(random(chance), random(chance), random(chance));
    }

    /** @throws StartRefused where the file cannot be written */
    public void write(SealedFile file) {
        var entries = new TreeMap<String, byte[]>();
        entries.put("commands", commands);
        entries.put("fingerprints", fingerprints);
        entries.put("tokens", tokens);
        StringBuilder text = new StringBuilder();
        entries.forEach((name, key) -> text.append(name).append('=').append(HEX.formatHex(key)).append('\n'));
        file.write(text.toString().getBytes(UTF_8));
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
