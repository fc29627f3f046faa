package org.lintel.vault;

import java.io.Closeable;
import java.io.IOException;

/** A file that grows at its end. What could not be written is cut off again; after a failed sync nothing more is written until it is opened anew. */
final class GrowingFile implements Closeable {

    private final Disk.OpenFile file;
    private volatile long end;
    private boolean broken;

    GrowingFile(Disk.OpenFile file, long end) {
        this.file = file;
        this.end = end;
    }

    /** Up to here everything is whole. */
    long end() {
        return end;
    }

    Disk.OpenFile file() {
        return file;
    }

    /** Returns when the bytes are on the disk. */
    void append(byte[] bytes) throws IOException {
        mustBeWhole();
        try {
            file.write(end, bytes);
        } catch (IOException notWritten) {
            cutBack(notWritten);
            throw notWritten;
        }
        force();
        end = end + bytes.length;
    }

    /** For places before the end. Not on the disk before the next {@link #force}. */
    void overwrite(long at, byte[] bytes) throws IOException {
        mustBeWhole();
        file.write(at, bytes);
    }

    void force() throws IOException {
        try {
            file.force();
        } catch (IOException notForced) {
            // What the system still has in memory may now be called clean without being on the disk: no later sync could be believed.
            broken = true;
            cutBack(notForced);
            throw notForced;
        }
    }

    /** Others wrote up to here, or a part that was cut off ends here. */
    void endsAt(long newEnd, long size) throws IOException {
        mustBeWhole();
        if (newEnd < size) {
            file.truncate(newEnd);
        }
        if (newEnd != end || newEnd < size) {
            force();
        }
        end = newEnd;
    }

    private void cutBack(IOException because) {
        try {
            file.truncate(end);
        } catch (IOException notCut) {
            broken = true;
            because.addSuppressed(notCut);
        }
    }

    private void mustBeWhole() throws IOException {
        if (broken) {
            throw new IOException("a sync failed; the store has to be opened anew");
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
