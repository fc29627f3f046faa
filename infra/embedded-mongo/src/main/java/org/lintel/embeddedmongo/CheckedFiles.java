package org.lintel.embeddedmongo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** The names under which the store opens a {@link CheckedChannel} in place of a plain file. */
public final class CheckedFiles extends FilePathWrapper {

    private static final String SCHEME = "lintel-checked";

    static {
        FilePath.register(new CheckedFiles());
    }

    /** Tests put a disk here that forgets. */
    static volatile UnaryOperator<FileChannel> disk = UnaryOperator.identity();

    private static final Map<String, LockedFile> LOCKED = new ConcurrentHashMap<>();

    /** For the store, which makes further ones from the registered one. */
    public CheckedFiles() {}

    static String name(Path file) {
        return SCHEME + ":" + file;
    }

    /** The next opening of the file goes on with this channel. */
    static void handOver(Path file, LockedFile locked) {
        LOCKED.put(FilePath.get(file.toString()).toString(), locked);
    }

    /** Nothing was opened. */
    static void takeBack(Path file) {
        LOCKED.remove(FilePath.get(file.toString()).toString());
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        LockedFile locked = LOCKED.remove(getBase().toString());
        return locked == null
                ? new CheckedChannel(disk.apply(getBase().open(mode)), null)
                : new CheckedChannel(locked.channel(), locked.lock());
    }

    @Override
    public long size() {
        return getBase().size() / SealedBlock.BYTES * SealedBlock.DATA_BYTES;
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }
}
