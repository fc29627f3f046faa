package org.lintel.application.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.jspecify.annotations.Nullable;
import org.lintel.application.StartRefused;
import org.lintel.application.security.UserFile;
import org.lintel.eventstore.StoredCommit;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A backup: gzipped JSON Lines, a header, one line for each commit as it is stored, and a last line with the count and the SHA-256 of all
 * lines before it, so that a file cut short or changed is never taken for whole. What persons wrote is sealed in it, and so is who the users are; it
 * holds no keys, and is readable by its owner alone.
 */
final class BackupFile {
    private static final String FORMAT = "lintel-backup";
    private static final int VERSION = 2;
    private static final byte[] BEGINNING_OF_A_ZIP = {'P', 'K', 3, 4};
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;

    BackupFile(Path file) {
        this.file = file;
    }

    /**
     * The first line.
     *
     * @param users who they are, in the clear: of version 1 only
     */
    private record Header(String format, int version, String keys, @Nullable String sealedUsers, @Nullable JsonNode users) {
        Header(String keys, @Nullable String sealedUsers) {
            this(FORMAT, VERSION, keys, sealedUsers, null);
        }
    }

    /** The last line. */
    private record Footer(long commits, String sha256) {}

    /**
     * Writes all of it, or nothing under the file's name.
     *
     * @param keys the fingerprint of the keys that belong to it
     * @param users the user file, sealed, or null where there is none
     * @param progress is told how many commits are written
     */
    void write(Stream<StoredCommit> commits, String keys, @Nullable String users, LongConsumer progress) {
        if (Files.exists(file)) {
            throw new StartRefused("The file " + file + " exists already; a backup overwrites nothing.");
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            MessageDigest digest = sha256();
            Files.deleteIfExists(unfinished);
            Files.createFile(unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(unfinished))) {
                line(out, digest, new Header(keys, users));
                long count = 0;
                for (Iterator<StoredCommit> all = commits.iterator(); all.hasNext(); progress.accept(++count)) {
                    line(out, digest, CommitLine.of(all.next()));
                }
                out.write(JSON.writeValueAsBytes(new Footer(count, HexFormat.of().formatHex(digest.digest()))));
            }
            Files.move(unfinished, file);
        } catch (IOException unwritable) {
            unfinished.toFile().delete();
            throw new StartRefused("The backup " + file + " cannot be written.");
        }
    }

    /** How much it holds. */
    record Size(long commits, long events) {
        private Size with(StoredCommit next) {
            return new Size(commits + 1, next.lastPosition() + 1);
        }
    }

    /**
     * @param progress is told how many commits are read
     * @return how much it holds, once every line was read and found as it was written
     */
    Size check(LongConsumer progress) {
        Size[] size = {new Size(0, 0)};
        read(commit -> {
            size[0] = size[0].with(commit);
            progress.accept(size[0].commits);
        });
        return size[0];
    }

    /** Puts the user file that it holds, if any, into a data folder. */
    void restoreUsersTo(UserFile file) {
        Header header = header();
        if (header.sealedUsers != null) {
            file.restore(header.sealedUsers);
        } else if (header.users != null && !header.users.isNull()) {
            file.restore(header.users);
        }
    }

    /** @return the fingerprint of the keys that belong to it */
    String keys() {
        return header().keys;
    }

    /** Hands out every commit in order. @throws StartRefused where the file is not whole; check it before anything is done with it */
    void read(Consumer<StoredCommit> each) {
        refuseBundle();
        MessageDigest digest = sha256();
        try (BufferedReader lines = open()) {
            String first = lines.readLine();
            header(first);
            update(digest, first);
            long count = 0;
            String line = lines.readLine();
            for (String next = lines.readLine(); next != null; next = lines.readLine()) {
                update(digest, line);
                each.accept(JSON.readValue(line, CommitLine.class).commit());
                count++;
                line = next;
            }
            Footer footer = line == null ? null : JSON.readValue(line, Footer.class);
            if (footer == null || footer.commits != count || !footer.sha256.equals(HexFormat.of().formatHex(digest.digest()))) {
                throw damaged();
            }
        } catch (IOException | JacksonException | IllegalArgumentException unreadable) {
            throw damaged();
        }
    }

    /** Whoever has nothing else left may try with one. */
    private void refuseBundle() {
        try (InputStream bytes = Files.newInputStream(file)) {
            if (Arrays.equals(bytes.readNBytes(BEGINNING_OF_A_ZIP.length), BEGINNING_OF_A_ZIP)) {
                throw new StartRefused("The file " + file
                        + " is a bundle, as auditors take it along, or another zip: a bundle is for verifying. It knows neither the users nor which keys are its own, and ends with its checkpoint; restore needs what backup --out wrote.");
            }
        } catch (IOException unreadable) {
            throw damaged();
        }
    }

    private Header header() {
        try (BufferedReader lines = open()) {
            return header(lines.readLine());
        } catch (IOException | JacksonException unreadable) {
            throw damaged();
        }
    }

    private BufferedReader open() throws IOException {
        return new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
    }

    private Header header(@Nullable String line) {
        Header header = line == null ? null : JSON.readValue(line, Header.class);
        if (header == null || !FORMAT.equals(header.format)) {
            throw new StartRefused("The file " + file + " is not a backup of this registry.");
        }
        if (header.version > VERSION) {
            throw new StartRefused("The backup " + file + " was made by a newer Lintel; restore it with that one.");
        }
        return header;
    }

    private StartRefused damaged() {
        return new StartRefused("The backup " + file + " is cut short or was changed; nothing was restored from it.");
    }

    private static void line(OutputStream out, MessageDigest digest, Object content) throws IOException {
        byte[] line = (JSON.writeValueAsString(content) + "\n").getBytes(StandardCharsets.UTF_8);
        digest.update(line);
        out.write(line);
    }

    private static void update(MessageDigest digest, @Nullable String line) {
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
