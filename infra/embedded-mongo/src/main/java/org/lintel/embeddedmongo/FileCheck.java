package org.lintel.embeddedmongo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be told of a file before the store opens it, without changing a byte.
 *
 * @param cleanlyClosed whether the last program that wrote the file closed it; after a kill the store must look at the whole file, because
 *        its quick way to the newest version can end at an older one
 * @param leastVersion the version that the file must reach: the header named a later one, and this one was synced before
 */
record FileCheck(boolean cleanlyClosed, long leastVersion) {

    private static final int BLOCK = 4096;
    private static final Pattern VERSION = Pattern.compile("(?:^|,)version:([0-9a-f]+)");
    private static final Pattern CHUNK_BLOCK = Pattern.compile("(?:^|,)block:([0-9a-f]+)");

    /**
     * @throws FolderUnusable when the file may not be written
     * @throws FileInUse when another process holds the file
     * @throws ForeignFile when it does not start as a store does
     * @throws DamagedFile when it is shorter than its header says
     */
    static FileCheck of(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new ForeignFile(file);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new FileInUse(file);
            }
            return channel.size() == 0 ? new FileCheck(true, 0) : ofHeader(file, channel);
        } catch (IOException notPermitted) {
            throw FolderUnusable.notWritable(file, notPermitted);
        }
    }

    private static FileCheck ofHeader(Path file, FileChannel channel) throws IOException {
        String first = block(channel, 0);
        String second = block(channel, 1);
        if (!first.startsWith("H:2,") && !second.startsWith("H:2,")) {
            throw new ForeignFile(file);
        }
        boolean clean = first.equals(second) && first.contains(",clean:1");
        long end = number(CHUNK_BLOCK, first) * BLOCK;
        if (clean && channel.size() <= end) {
            throw new DamagedFile(file);
        }
        long version = Math.max(number(VERSION, first), number(VERSION, second));
        return new FileCheck(clean, clean ? version : version - 1);
    }

    private static String block(FileChannel channel, int number) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BLOCK);
        channel.read(buffer, (long) number * BLOCK);
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.ISO_8859_1).strip();
    }

    private static long number(Pattern pattern, String header) {
        Matcher matcher = pattern.matcher(header);
        return matcher.find() ? Long.parseUnsignedLong(matcher.group(1), 16) : 0;
    }
}
