package org.lintel.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.wiring.DataFolder;

/** A registry in service is told where its master key is, or does not start. */
class MasterKeyOptionTest {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final MasterKeyOption option = new MasterKeyOption();

    @Test
    void theKeyMayBeInTheEnvironment(@TempDir Path data) {
        assertThat(option.key(data, Map.of("LINTEL_MASTER_KEY", KEY))).hasToString("MasterKey[withheld]");
    }

    @Test
    void whatIsNoKeyIsRefusedInOneSentenceThatDoesNotRepeatIt(@TempDir Path data) {
        for (String wrong : new String[]{"", " ", "secret words", KEY + KEY}) {
            assertThatThrownBy(() -> option.key(data, Map.of("LINTEL_MASTER_KEY", wrong))).isInstanceOf(StartRefused.class)
                    .hasMessageContaining("LINTEL_MASTER_KEY").hasMessageNotContaining("secret").hasMessageNotContaining(KEY);
        }
    }

    @Test
    void withoutOneNothingIsMadeUp(@TempDir Path data) throws IOException {
        assertThatThrownBy(() -> option.key(data, Map.of())).isInstanceOf(StartRefused.class).hasMessageContaining("--master-key");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void aDemonstrationMakesItsOwnForItsOwnerAlone(@TempDir Path data) throws IOException {
        Path folder = new DataFolder(data).path();

        MasterKeyOption.ofDemonstration(folder);

        Path made = folder.resolve("demo-master.key");
        assertThat(Files.getPosixFilePermissions(made)).hasSize(2);
        String key = Files.readString(made);
        MasterKeyOption.ofDemonstration(folder);
        assertThat(Files.readString(made)).isEqualTo(key);
        assertThat(option.keyOrDemonstrations(folder, Map.of())).isNotNull();
    }
}
