package org.lintel.embeddedmongo;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/** Fails once, after so many writes and syncs: from then on nothing goes in or out. */
final class PowerSupply {

    private final AtomicInteger left;

    private PowerSupply(int left) {
        this.left = new AtomicInteger(left);
    }

    static PowerSupply failingAfter(int writesAndSyncs) {
        return new PowerSupply(writesAndSyncs);
    }

    static PowerSupply everlasting() {
        return new PowerSupply(Integer.MAX_VALUE);
    }

    boolean isOff() {
        return left.get() <= 0;
    }

    void require() throws IOException {
        if (isOff()) {
            throw new IOException("no power");
        }
    }

    void consume() throws IOException {
        require();
        left.decrementAndGet();
        require();
    }
}
