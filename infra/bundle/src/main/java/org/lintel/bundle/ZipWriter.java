package org.lintel.bundle;

import java.io.IOException;
import java.io.OutputStream;

import org.lintel.bundle.BundleRefused.Reason;

/** Writes a zip as {@link ZipHeaders} has it, from its first byte to its last. */
final class ZipWriter {
    private final OutputStream to;
    private final ZipDirectory directory = new ZipDirectory();
    private long written;

    ZipWriter(OutputStream to) {
        this.to = to;
    }

    /** @throws BundleRefused {@link Reason#TOO_MANY_FILES}, {@link Reason#FILE_TOO_LARGE} */
    Measured add(String name, Measured.Content content) throws IOException {
        Measured measured = Measured.of(content);
        if (directory.files() == Bundle.MOST_FILES) {
            throw new BundleRefused(Reason.TOO_MANY_FILES, "This is more than one bundle holds; take each session's.");
        }
        if (measured.size() > Bundle.MOST_FILE_BYTES) {
            throw new BundleRefused(Reason.FILE_TOO_LARGE, "The file " + name + " has more bytes than any in a bundle.");
        }
        byte[] header = ZipHeaders.local(name, measured.crc(), measured.size());
        to.write(header);
        content.writeTo(to);
        written += header.length + measured.size();
        directory.add(name, measured);
        return measured;
    }

    /** @return what is there by now */
    ZipDirectory directory() {
        return directory;
    }

    void finish() throws IOException {
        long[] place = {0, written};
        directory.each((name, content) -> {
            byte[] header = ZipHeaders.central(name, content.crc(), content.size(), place[0]);
            to.write(header);
            place[0] += ZipHeaders.LOCAL_BYTES + name.length() + content.size();
            place[1] += header.length;
        });
        to.write(ZipHeaders.end(directory.files(), place[1] - written, written));
        to.flush();
    }
}
