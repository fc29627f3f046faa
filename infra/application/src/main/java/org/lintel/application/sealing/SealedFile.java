package org.lintel.application.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lintel.application.StartRefused;
import org.lintel.vault.Opened;
import org.lintel.vault.SealedBytes;
import org.lintel.vault.Seals;
import org.lintel.vault.VaultRefused;

/**
 * A file beside the data that tells nothing without the master key: three lines, the format, the id of the vault's key, and what is sealed, in
 * base64. It is readable by its owner alone all the same. Files of before they were sealed are read as they are; the next writing seals them.
 *
 * @param file where it is
 * @param content what it holds, in a word; what is sealed as one thing does not open as another
 * @param seals the vault of the same registry
 */
public record SealedFile(Path file, String content, Seals seals) {
    private static final String FORMAT = "lintel-sealed 1";
    private static final String ANY_FORMAT = "lintel-sealed ";

    public boolean exists() {
        return Files.exists(file);
    }

    /** @return whether it was written before such files were sealed */
    public boolean isClear() {
        return !text().startsWith(ANY_FORMAT);
    }

    /** @throws StartRefused where others can read it, it is not whole, or it is of another registry */
    public byte[] read() {
        String text = text();
        if (!text.startsWith(ANY_FORMAT)) {
            return text.getBytes(UTF_8);
        }
        List<String> lines = text.lines().toList();
        if (!lines.getFirst().equals(FORMAT)) {
            throw new StartRefused("The file " + file + " was written by a newer Lintel; use that one.");
        }
        byte[] opened = lines.size() == 3 ? opened(lines) : null;
        if (opened == null) {
            throw new StartRefused(
                    "The file " + file + " is not whole, or it belongs to another registry than the key store; put back the one"
                            + " that was saved.");
        }
        return opened;
    }

    private byte @Nullable [] opened(List<String> lines) {
        try {
            SealedBytes sealed = new SealedBytes(lines.get(1), Base64.getDecoder().decode(lines.get(2)));
            return seals.open(SealingKeys.OF_THE_REGISTRY, content, sealed) instanceof Opened.Plain plain ? plain.bytes() : null;
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    private String sealed(byte[] plain) {
        try {
            SealedBytes sealed = seals.seal(SealingKeys.OF_THE_REGISTRY, content, plain);
            return FORMAT + "\n" + sealed.keyId() + "\n" + Base64.getEncoder().encodeToString(sealed.ciphertext()) + "\n";
        } catch (VaultRefused refused) {
            throw new StartRefused(String.valueOf(refused.getMessage()));
        }
    }

    /** @return the text of the file or, where it is clear, of one that holds the same */
    public String asSealed() {
        String text = text();
        return text.startsWith(ANY_FORMAT) ? text : sealed(text.getBytes(UTF_8));
    }

    /** Writes the file, so that it is whole or as it was. */
    public void write(byte[] plain) {
        put(sealed(plain));
    }

    /** Puts back a text that {@link #asSealed} gave. */
    public void put(String text) {
        try {
            Path whole = Files.createTempFile(file.toAbsolutePath().getParent(), "sealed", ".new",
                    PosixFilePermissions.asFileAttribute(Set.of(OWNER_READ, OWNER_WRITE)));
            try {
                Files.writeString(whole, text);
                Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException unwritable) {
            throw new StartRefused("The file " + file + " cannot be written.");
        }
    }

    private String text() {
        try {
            if (Files.getFileStore(file).supportsFileAttributeView("posix")
                    && !Set.of(OWNER_READ, OWNER_WRITE).containsAll(Files.getPosixFilePermissions(file))) {
                throw new StartRefused("The file " + file + " can be read by others; make it yours alone (chmod 600).");
            }
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new StartRefused("The file " + file + " cannot be read.");
        }
    }
}
