package org.lintel.auditor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.lintel.transparencylog.Checkpoint;
import org.lintel.transparencylog.LogRefused;
import org.lintel.transparencylog.SignedNote;
import org.lintel.transparencylog.TrustPolicy;

/** Files that the auditor brings along, and takes away. */
final class Inputs {
    private static final int MOST_BYTES = 2_000_000;

    private Inputs() {}

    /** @throws CannotTell where it cannot be read, or is larger than any such file */
    static byte[] read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new CannotTell("The file " + file + " is too large.");
            }
            return bytes;
        } catch (IOException unreadable) {
            throw new CannotTell("The file " + file + " cannot be read.");
        }
    }

    /** @throws CannotTell where it cannot be written */
    static void keep(byte[] checkpoint, Path file) {
        try {
            Files.write(file, checkpoint);
        } catch (IOException unwritable) {
            throw new CannotTell("The checkpoint cannot be kept in " + file + ".");
        }
    }

    static TrustPolicy policy(Path file) {
        try {
            return TrustPolicy.parse(read(file));
        } catch (LogRefused refused) {
            throw new CannotTell("The policy cannot be read: " + refused.getMessage());
        }
    }

    /** @throws CannotTell where it is no checkpoint that the policy accepts: then it is no ground to judge another one on */
    static Checkpoint accepted(TrustPolicy policy, Path file) {
        try {
            return policy.accept(SignedNote.parse(read(file))).checkpoint();
        } catch (LogRefused refused) {
            throw new CannotTell("The checkpoint that you kept: " + refused.getMessage());
        }
    }
}
