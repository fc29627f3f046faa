package org.lintel.vault;

import static org.lintel.vault.VaultRefused.Reason.BACKUP_EXPIRED;
import static org.lintel.vault.VaultRefused.Reason.BACKUP_KEPT_TOO_LONG;
import static org.lintel.vault.VaultRefused.Reason.BACKUP_UNREADABLE;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;

/**
 * All keysets and the ledger in one encrypted file. Head, in clear: {@code LINTELKB}, format 1 (4 bytes), made at and expires at (8 each, seconds since 1970),
 * length of the wrapped backup key (4), the wrapped backup key. Then a stream (AES-256-GCM in segments of one megabyte) that is bound to the head: the store
 * key, wrapped by the same master key; each ledger line and each record of the key file behind a 1; a 0 after each list.
 */
public final class KeyBackup {

    /**
     * @param putBack      keysets that were missing and are there again
     * @param erasedSince  keysets that the ledger calls erased, and that stay so
     * @param alreadyThere keysets of references that have one
     */
    public record Restored(int putBack, int erasedSince, int alreadyThere) {}

    private interface Taker {
        void ledger(LedgerEntry entry);

        void keyset(StoredKeyset keyset);
    }

    private static final byte[] MAGIC = "LINTELKB".getBytes(StandardCharsets.US_ASCII);
    private static final int FORMAT = 1;
    private static final int KEY_BYTES = 32;
    private static final int SEGMENT_BYTES = 1 << 20;
    private static final int BATCH = 1_000;
    /** A clock that was set back would give expired backups a second life. */
    private static final Duration MOST_CLOCK_DIFFERENCE = Duration.ofMinutes(5);

    private final Path file;
    private final MasterKey master;
    private final InstantSource clock;

    KeyBackup(Path file, MasterKey master, InstantSource clock) {
        this.file = file;
        this.master = master;
        this.clock = clock;
    }

    void write(KeyStore store, StoreKey storeKey, Duration keptFor, Duration longest) {
        try {
            writeNew(store, storeKey, keptFor, longest);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void writeNew(KeyStore store, StoreKey storeKey, Duration keptFor, Duration longest) throws IOException {
        if (!keptFor.isPositive() || keptFor.compareTo(longest) > 0) {
            throw new VaultRefused(BACKUP_KEPT_TOO_LONG, "A key backup may be kept for at most " + longest.toHours()
                    + " hours, because it holds keys that are erased in the meantime.");
        }
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Instant madeAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Instant expiresAt = madeAt.plus(keptFor);
        byte[] head = head(madeAt, expiresAt, Ciphers.working(() -> master.wrap(key, purpose(madeAt, expiresAt))));

        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, LocalDisk.mode(part, "rw-------"));
        try (OutputStream out = Files.newOutputStream(part)) {
            out.write(head);
            try (DataOutputStream stream = new DataOutputStream(new BufferedOutputStream(encrypting(key, out, head)))) {
                writeContents(stream, store, storeKey.wrappedBy(master));
            }
        }
        try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void writeContents(DataOutputStream stream, KeyStore store, byte[] wrappedStoreKey) throws IOException {
        stream.writeInt(wrappedStoreKey.length);
        stream.write(wrappedStoreKey);
        for (LedgerEntry entry : store.ledger()) {
            stream.writeByte(1);
            stream.writeUTF(entry.line());
        }
        stream.writeByte(0);
        store.forEach(keyset -> {
            try {
                byte[] record = KeyRecord.bytes(keyset, 0);
                stream.writeByte(1);
                stream.writeInt(record.length);
                stream.write(record);
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        });
        stream.writeByte(0);
    }

    Restored restoreTo(KeyStore store, StoreKey storeKey, List<LedgerEntry> newestLedger) {
        List<LedgerEntry> ledger = new ArrayList<>(newestLedger);
        // Once from start to end before anything is put back: a file that was cut off is refused whole.
        read(new Taker() {
            @Override
            public void ledger(LedgerEntry entry) {
                ledger.add(entry);
            }

            @Override
            public void keyset(StoredKeyset keyset) {
                // Only that it can be read.
            }
        });
        store.apply(ledger);

        int[] counts = new int[3];
        List<StoredKeyset> batch = new ArrayList<>();
        StoreKey ofBackup = read(new Taker() {
            @Override
            public void ledger(LedgerEntry entry) {
                // Applied.
            }

            @Override
            public void keyset(StoredKeyset keyset) {
                if (store.standing(keyset.ref()).admits(keyset.generation())) {
                    batch.add(keyset);
                } else {
                    counts[1]++;
                }
            }
        });
        for (int from = 0; from < batch.size(); from += BATCH) {
            List<StoredKeyset> rewrapped = batch.subList(from, Math.min(batch.size(), from + BATCH)).stream()
                    .map(keyset -> storeKey.wrap(keyset.ref(), keyset.id(), ofBackup.unwrap(keyset))).toList();
            int added = store.addAll(rewrapped);
            counts[0] += added;
            counts[2] += rewrapped.size() - added;
        }
        return new Restored(counts[0], counts[1], counts[2]);
    }

    private StoreKey read(Taker taker) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            byte[] magic = in.readNBytes(MAGIC.length);
            if (!Arrays.equals(magic, MAGIC) || in.readInt() != FORMAT) {
                throw unreadable(null);
            }
            Instant madeAt = Instant.ofEpochSecond(in.readLong());
            Instant expiresAt = Instant.ofEpochSecond(in.readLong());
            byte[] wrapped = bytes(in, KeyFileHeader.MOST_WRAPPED_BYTES);
            byte[] key = master.unwrap(wrapped, purpose(madeAt, expiresAt));
            mustNotBeExpired(madeAt, expiresAt);
            byte[] head = head(madeAt, expiresAt, wrapped);
            return readContents(new DataInputStream(new BufferedInputStream(streaming(key).newDecryptingStream(in, head))), taker);
        } catch (IOException | GeneralSecurityException | DateTimeException notReadable) {
            throw unreadable(notReadable);
        }
    }

    private StoreKey readContents(DataInputStream stream, Taker taker) throws IOException {
        StoreKey storeKey = StoreKey.unwrapped(bytes(stream, KeyFileHeader.MOST_WRAPPED_BYTES), master);
        while (stream.readByte() == 1) {
            taker.ledger(LedgerEntry.parse(stream.readUTF()).orElseThrow(() -> unreadable(null)));
        }
        while (stream.readByte() == 1) {
            KeyRecord record = KeyRecord.at(bytes(stream, KeyRecord.MOST_BYTES), 0);
            if (record == null || record.keyset() == null) {
                throw unreadable(null);
            }
            taker.keyset(record.keyset());
        }
        if (stream.read() >= 0) {
            throw unreadable(null);
        }
        return storeKey;
    }

    private void mustNotBeExpired(Instant madeAt, Instant expiresAt) {
        Instant now = clock.instant();
        if (!now.isBefore(expiresAt)) {
            throw new VaultRefused(BACKUP_EXPIRED, "The key backup " + file + " expired at " + expiresAt
                    + " and may hold keys of people who were erased; delete it and restore a newer one.");
        }
        if (now.plus(MOST_CLOCK_DIFFERENCE).isBefore(madeAt)) {
            throw new VaultRefused(BACKUP_EXPIRED,
                    "The key backup " + file + " was made at " + madeAt + ", which is to come; set this machine's clock.");
        }
    }

    private static byte[] head(Instant madeAt, Instant expiresAt, byte[] wrapped) {
        return ByteBuffer.allocate(MAGIC.length + 4 + 8 + 8 + 4 + wrapped.length).put(MAGIC).putInt(FORMAT).putLong(madeAt.getEpochSecond())
                .putLong(expiresAt.getEpochSecond()).putInt(wrapped.length).put(wrapped).array();
    }

    private static byte[] bytes(DataInputStream in, int most) throws IOException {
        int length = in.readInt();
        if (length <= 0 || length > most) {
            throw new IOException("a length that cannot be");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }

    private static OutputStream encrypting(byte[] key, OutputStream out, byte[] head) throws IOException {
        try {
            return streaming(key).newEncryptingStream(out, head);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("a cipher that every Java has does not work", broken);
        }
    }

    private static StreamingAead streaming(byte[] key) {
        return Ciphers.working(() -> new AesGcmHkdfStreaming(key, "HmacSha256", KEY_BYTES, SEGMENT_BYTES, 0));
    }

    private static String purpose(Instant madeAt, Instant expiresAt) {
        return "key backup 1, " + madeAt.getEpochSecond() + " to " + expiresAt.getEpochSecond();
    }

    private VaultRefused unreadable(@Nullable Throwable cause) {
        return new VaultRefused(BACKUP_UNREADABLE,
                "The key backup " + file
                        + " cannot be read: it is not one, it is damaged or cut off, or this is not the master key it was made with.",
                cause);
    }
}
