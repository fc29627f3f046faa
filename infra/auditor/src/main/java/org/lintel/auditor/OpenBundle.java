package org.lintel.auditor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import org.lintel.bundle.Bundle;
import org.lintel.bundle.BundleRefused;

/** Opens a bundle for something to be done with it, and takes note of what is wrong with it. */
final class OpenBundle {
    /** Something to be done. */
    interface Act {
        void on(Bundle bundle) throws IOException;
    }

    private OpenBundle() {}

    /** @throws CannotTell where the file cannot be read; one that can, and is no bundle, is a finding */
    static void of(Path file, java.util.function.Consumer<Finding> findings, Act act) {
        try (Bundle bundle = Bundle.open(file)) {
            act.on(bundle);
        } catch (BundleRefused refused) {
            findings.accept(Finding.of(refused, null));
        } catch (IOException | UncheckedIOException unreadable) {
            throw Inputs.unreadable(file);
        }
    }
}
