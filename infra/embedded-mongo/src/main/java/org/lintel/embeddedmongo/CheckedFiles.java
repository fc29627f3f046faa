package org.lintel.embeddedmongo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
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

    /** For the store, which makes further ones from the registered one. */
    public CheckedFiles() {}

    static String name(Path file) {
        return SCHEME + ":" + file;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new CheckedChannel(disk.apply(getBase().open(mode)));
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
