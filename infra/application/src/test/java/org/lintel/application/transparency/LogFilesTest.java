package org.lintel.application.transparency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.MasterKeyOption;
import org.lintel.application.StartRefused;
import org.lintel.application.sealing.DataVault;
import org.lintel.application.wiring.DataFolder;
import org.lintel.vault.Vault;

/** What is saved of the log's keys, and when they may sign again. */
class LogFilesTest {
    @TempDir
    Path folder;

    private Vault vault;
    private LogFiles files;
    private LogFiles restored;

    @BeforeEach
    void begin() throws IOException {
        vault = DataVault.opened(new DataFolder(folder), MasterKeyOption.ofDemonstration(folder));
        files = new LogFiles(Files.createDirectory(folder.resolve("data")));
        restored = new LogFiles(Files.createDirectory(folder.resolve("restored")));
        files.keys(vault);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void aLogThatHasSignedNoEntryYetGoesOn() {
        byte[] signed = files.lastSigned().read().orElseThrow();
        assertThat(files.whyStopped()).isEmpty();

        restored.restore(vault, files.saved(vault).orElseThrow());

        restored.goOn(vault, 0, Optional.empty());
        assertThat(restored.keys(vault).origin()).isEqualTo(files.keys(vault).origin());
        assertThat(restored.lastSigned().read()).hasValue(signed);
    }

    @Test
    void keysWithoutWhatTheySignedLastAreSavedAndSignNothingMore() throws IOException {
        for (String way : new String[]{"empty", "missing"}) {
            Path signed = folder.resolve("data").resolve("log.signed");
            Files.deleteIfExists(signed);
            if (way.equals("empty")) {
                Files.createFile(signed);
            }
            byte[] saved = files.saved(vault).orElseThrow();
            refused(saved, "(CHECKPOINT_MISSING)");
            // As it was saved before that was told.
            refused(new String(saved, UTF_8).replaceFirst("^stopped .*\n", "").getBytes(UTF_8), "was lost when its keys were saved");
        }
    }

    private void refused(byte[] saved, String why) {
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> restored.restore(vault, saved)).withMessageContaining(why)
                .withMessageContaining("--new-log");
        assertThat(restored.folder()).isEmptyDirectory();
    }
}
