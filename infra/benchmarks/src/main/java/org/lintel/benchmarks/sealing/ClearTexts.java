package org.lintel.benchmarks.sealing;

import org.lintel.vault.KeyRef;
import org.lintel.vault.Opened;
import org.lintel.vault.SealedBytes;
import org.lintel.vault.Seals;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Lets a registry that is measured keep every text in clear, to know what sealing costs. It is on the benchmarks' class path only, and
 * does nothing but in a process that was started with {@value #OPTION}: no registry in service can be switched over to it.
 */
public final class ClearTexts implements ApplicationContextInitializer<GenericApplicationContext> {
    /** For the Java machine of the registry that is measured. */
    static final String OPTION = "-Dlintel.benchmark.clear=true";

    @Override
    public void initialize(GenericApplicationContext beans) {
        if (Boolean.getBoolean("lintel.benchmark.clear")) {
            beans.registerBean("clearTexts", Seals.class, Unsealed::new, definition -> definition.setPrimary(true));
        }
    }

    private static final class Unsealed implements Seals {
        @Override
        public SealedBytes seal(KeyRef ref, String field, byte[] plaintext) {
            return new SealedBytes("clear", plaintext);
        }

        @Override
        public Opened open(KeyRef ref, String field, SealedBytes sealed) {
            return new Opened.Plain(sealed.ciphertext());
        }
    }
}
