package org.lintel.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

import org.lintel.bundle.BundleRefused.Reason;

/** Writes a zip as {@link ZipHeaders} has it, from its first byte to its last. */
final class ZipWriter {
    private final OutputStream to;
    private final ByteArrayOutputStream central = new ByteArrayOutputStream();
    private long written;
    private int files;

    ZipWriter(OutputStream to) {
        this.to = to;
    }

    void add(String name, byte[] content) throws IOException {
        int crc = ZipHeaders.crc(content);
        byte[] header = ZipHeaders.local(name, crc, content.length);
        central.writeBytes(ZipHeaders.central(name, crc, content.length, written));
        written += header.length + content.length;
        files++;
        if (files > ZipHeaders.MOST_FILES || written + central.size() > ZipHeaders.MOST_BYTES) {
            throw new BundleRefused(Reason.FILE_TOO_LARGE, "This is more than one bundle holds; take each session's.");
        }
        to.write(header);
        to.write(content);
    }

    void finish() throws IOException {
        central.writeTo(to);
        to.write(ZipHeaders.end(files, central.size(), written));
        to.flush();
    }
}
