package org.lintel.vault;

import static org.lintel.vault.VaultRefused.Reason.MASTER_KEY_MALFORMED;
import static org.lintel.vault.VaultRefused.Reason.MASTER_KEY_MISSING;
import static org.lintel.vault.VaultRefused.Reason.MASTER_KEY_READABLE_BY_OTHERS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.subtle.AesGcmJce;

/**
 * What wraps the store key, and so all others. It lies neither in the database nor in the key store. 256 bits in base64 (44 characters), in a file of mode
 * 0600 or in an environment variable; or a key that never leaves a key management service. Each refusal is one sentence, and changes nothing.
 */
public final class MasterKey {

    private static final int BYTES = 32;
    private static final Set<PosixFilePermission> OF_THE_OWNER = EnumSet.of(PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE);

    private final Aead aead;

    private MasterKey(Aead aead) {
        this.aead = aead;
    }

    /** @throws VaultRefused if the file is missing, can be read by others than its owner, or is not a key */
    public static MasterKey inFile(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new VaultRefused(MASTER_KEY_MISSING,
                        "There is no master key file " + file + "; put it back, or make one for a new store.");
            }
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")
                    && !OF_THE_OWNER.containsAll(Files.getPosixFilePermissions(file))) {
                throw new VaultRefused(MASTER_KEY_READABLE_BY_OTHERS,
                        "The master key file " + file + " is open to others; make it yours alone (chmod 600), and rotate the key.");
            }
            byte[] text = Files.size(file) > 200 ? new byte[0] : Files.readAllBytes(file);
            return parse(new String(text, StandardCharsets.US_ASCII), "The master key file " + file);
        } catch (IOException unreadable) {
            throw new VaultRefused(MASTER_KEY_MISSING, "The master key file " + file + " cannot be read.", unreadable);
        }
    }

    /** Makes a new key in a new file of mode 0600; an existing file is left alone. */
    public static MasterKey createFile(Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Files.createFile(file, LocalDisk.mode(file, "rw-------"));
        Files.writeString(file, Base64.getEncoder().encodeToString(key) + "\n", StandardCharsets.US_ASCII);
        return inFile(file);
    }

    /** @param environment {@link System#getenv()} */
    public static MasterKey inEnvironment(String variable, Map<String, String> environment) {
        String text = environment.get(variable);
        if (text == null || text.isBlank()) {
            throw new VaultRefused(MASTER_KEY_MISSING,
                    "The environment variable " + variable + " is not set; it should hold the master key.");
        }
        return parse(text, "The environment variable " + variable);
    }

    /** A key in a key management service, by one of Tink's clients for it. It is asked when a vault is opened or rotated and for backups, never for a value. */
    public static MasterKey inService(KmsClient service, String keyUri) throws GeneralSecurityException {
        return new MasterKey(service.getAead(keyUri));
    }

    private static MasterKey parse(String text, String where) {
        try {
            byte[] key = Base64.getDecoder().decode(text.strip());
            if (key.length == BYTES) {
                return new MasterKey(new AesGcmJce(key));
            }
        } catch (IllegalArgumentException | GeneralSecurityException notAKey) {
            // Its message may repeat what was read.
        }
        throw new VaultRefused(MASTER_KEY_MALFORMED, where + " does not hold a key of 32 bytes in base64.");
    }

    byte[] wrap(byte[] key, String purpose) throws GeneralSecurityException {
        return aead.encrypt(key, AssociatedData.of("org.lintel.vault", purpose));
    }

    byte[] unwrap(byte[] wrapped, String purpose) throws GeneralSecurityException {
        return aead.decrypt(wrapped, AssociatedData.of("org.lintel.vault", purpose));
    }

    @Override
    public String toString() {
        return "MasterKey[withheld]";
    }
}
