package org.lintel.application.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lintel.application.StartRefused;
import org.lintel.vault.Opened;
import org.lintel.vault.SealedBytes;
import org.lintel.vault.Seals;
import org.lintel.vault.VaultRefused;

/**
 * A file beside the data that tells nothing without the master key: three lines, the format, the id of the vault's key, and what is sealed, in
 * base64. It is readable by its owner alone all the same. One that is clear is refused, for anybody can write such a file who can write the folder;
 * those of before they were sealed are sealed once, with the first start.
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

    /** Seals a file of before such files were sealed; any other is left as it is. */
    public void sealWhereClear() {
        if (exists() && !text().startsWith(ANY_FORMAT)) {
            write(readEvenIfClear());
        }
    }

    /**
     * @return what it holds, also where it is still clear
     * @throws StartRefused where others can read it, it is not whole, or it is of another registry
     */
    public byte[] readEvenIfClear() {
        String text = text();
        return text.startsWith(ANY_FORMAT) ? opened(text) : text.getBytes(UTF_8);
    }

    /** @throws StartRefused where others can read it, it is not sealed, not whole, or of another registry */
    public byte[] read() {
        return opened(text());
    }

    private byte[] opened(String text) {
        if (!text.startsWith(ANY_FORMAT)) {
            throw new StartRefused("The file " + file + " is not sealed, so it is not this registry's; put back the one that was saved.");
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

    /** @return the text of the file, for a backup; it is what it claims to be */
    public String asSealed() {
        String text = text();
        opened(text);
        return text;
    }

    /** Writes the file, so that it is whole or as it was. */
    public void write(byte[] plain) {
        put(sealed(plain));
    }

    /** Puts back a text that {@link #asSealed} gave. */
    public void put(String text) {
        try {
            Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
            Path whole = Files.createTempFile(folder, "sealed", ".new",
                    PosixFilePermissions.asFileAttribute(Set.of(OWNER_READ, OWNER_WRITE)));
            try {
                Files.writeString(whole, text);
                force(whole);
                Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
                force(folder);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException unwritable) {
            throw new StartRefused("The file " + file + " cannot be written.");
        }
    }

    /** Waits until it is on the disk, be it a file or a folder. */
    private static void force(Path written) throws IOException {
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.READ)) {
            channel.force(true);
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
