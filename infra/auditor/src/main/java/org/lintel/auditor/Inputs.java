package org.lintel.auditor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import org.lintel.transparencylog.Checkpoint;
import org.lintel.transparencylog.LogRefused;
import org.lintel.transparencylog.SignedNote;
import org.lintel.transparencylog.TrustPolicy;

/** Files that the auditor brings along, and takes away. */
final class Inputs {
    private static final int MOST_BYTES = 2_000_000;
    /** The largest event that fits into a line, in base64, and the proof. */
    private static final int MOST_BYTES_OF_A_PROOF = 1 << 26;

    private Inputs() {}

    /** @throws CannotTell where it cannot be read, or is larger than any such file */
    static byte[] read(Path file) {
        return read(file, MOST_BYTES);
    }

    /** Like {@link #read(Path)}: a proof has a whole event in it. */
    static byte[] proof(Path file) {
        return read(file, MOST_BYTES_OF_A_PROOF);
    }

    private static byte[] read(Path file, int most) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new CannotTell("The file " + file + " is too large.");
            }
            return bytes;
        } catch (IOException unreadable) {
            throw unreadable(file);
        }
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    /** @return the sentence that says why a file could not be read */
    static CannotTell unreadable(Path file) {
        return new CannotTell(Files.notExists(file)
                ? "There is no file " + file + "."
                : Files.isDirectory(file) ? file + " is a folder." : "The file " + file + " cannot be read.");
    }

    /** @throws CannotTell where it cannot be written; what was there before is there still */
    static void keep(byte[] checkpoint, Path file) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                Files.write(file, checkpoint);
                return;
            }
            Path there = Files.exists(file) ? file.toRealPath() : file;
            Path whole = there.resolveSibling(there.getFileName() + ".new");
            Files.write(whole, checkpoint);
            Files.move(whole, there, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new CannotTell("All is consistent, but the checkpoint cannot be kept in " + file + ".");
        }
    }

    static TrustPolicy policy(Path file) {
        try {
            return TrustPolicy.parse(read(file));
        } catch (LogRefused refused) {
            String why = String.valueOf(refused.getMessage());
            throw new CannotTell(why + (why.endsWith(".") ? "" : ".")
                    + " A policy has a line \"log KEY\" for the key that you trust, and \"quorum none\" or whose cosignatures you want besides.");
        }
    }

    /** @throws CannotTell where it is no checkpoint that the policy accepts: then it is no ground to judge another one on */
    static Checkpoint accepted(TrustPolicy policy, Path file) {
        try {
            return policy.accept(SignedNote.parse(read(file))).checkpoint();
        } catch (LogRefused refused) {
            throw new CannotTell("The checkpoint that you kept in " + file + " is none that the policy accepts: " + refused.getMessage());
        }
    }
}
