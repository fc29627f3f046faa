package org.lintel.vault;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The real disk, of which one call fails: the n-th, once. A write that fails has written half. Calls are counted by their names. */
final class FailingDisk implements Disk {

    private final Disk real = new LocalDisk();
    private final long failing;
    private String failingNext = "";
    private long calls;
    private final List<String> called = new ArrayList<>();
    /** Runs before each sync. */
    volatile Runnable beforeForce = () -> {};

    FailingDisk(long failing) {
        this.failing = failing;
    }

    /** One that works, and counts. */
    static FailingDisk never() {
        return new FailingDisk(-1);
    }

    /** The next call of this name fails. */
    synchronized void failNext(String name) {
        failingNext = name;
    }

    synchronized long calls() {
        return calls;
    }

    synchronized long count(String name) {
        return called.stream().filter(name::equals).count();
    }

    synchronized void forgetCounts() {
        called.clear();
    }

    private synchronized boolean fails(String name) {
        called.add(name);
        boolean next = failingNext.equals(name);
        failingNext = next ? "" : failingNext;
        return ++calls == failing || next;
    }

    private void call(String name) throws IOException {
        if (fails(name)) {
            throw new IOException("fault injected: " + name);
        }
    }

    @Override
    public Optional<Stat> stat(Path file) throws IOException {
        call("stat");
        return real.stat(file);
    }

    @Override
    public OpenFile open(Path file) throws IOException {
        call("open");
        return new Failing(real.open(file));
    }

    @Override
    public OpenFile create(Path file) throws IOException {
        call("create");
        return new Failing(real.create(file));
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        call("makeFolder");
        real.makeFolder(folder);
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        call("replace");
        real.replace(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        call("delete");
        real.delete(file);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        call("forceFolder");
        real.forceFolder(folder);
    }

    @Override
    public @Nullable Closeable lock(Path file, Duration atMost) throws IOException {
        call("lock");
        return real.lock(file, atMost);
    }

    private final class Failing implements OpenFile {

        private final OpenFile file;

        Failing(OpenFile file) {
            this.file = file;
        }

        @Override
        public long size() throws IOException {
            call("size");
            return file.size();
        }

        @Override
        public void read(long at, byte[] into) throws IOException {
            call("read");
            file.read(at, into);
        }

        @Override
        public void write(long at, byte[] bytes) throws IOException {
            if (fails("write")) {
                file.write(at, Arrays.copyOf(bytes, bytes.length / 2));
                throw new IOException("fault injected: write");
            }
            file.write(at, bytes);
        }

        @Override
        public void truncate(long size) throws IOException {
            call("truncate");
            file.truncate(size);
        }

        @Override
        public void force() throws IOException {
            call("force");
            beforeForce.run();
            file.force();
        }

        @Override
        public void close() throws IOException {
            file.close();
            call("close");
        }
    }
}
