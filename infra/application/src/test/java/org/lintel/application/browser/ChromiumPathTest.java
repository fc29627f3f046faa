package org.lintel.application.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumPathTest {
    @TempDir
    private Path folder;

    @Test
    void isFoundOnThePath() throws IOException {
        Path program = program("chromium-browser");

        assertThat(new ChromiumPath(Map.of("PATH", "/nowhere:" + folder)).found()).contains(program);
    }

    @Test
    void isTheOneThatTheEnvironmentNamesAndNoOther() throws IOException {
        program("chromium");
        Path own = program("own browser");

        assertThat(with("LINTEL_CHROMIUM", own.toString()).found()).contains(own);
        assertThat(with("LINTEL_CHROMIUM", "/nowhere/chromium").found()).isEmpty();
    }

    @Test
    void mustBeThereInContinuousIntegrationOnly() {
        assertThat(with("CI", "true").required()).isTrue();
        assertThat(with("CI", "false").required()).isFalse();
        assertThat(new ChromiumPath(Map.of()).required()).isFalse();
    }

    private ChromiumPath with(String name, String value) {
        return new ChromiumPath(Map.of("PATH", folder.toString(), name, value));
    }

    private Path program(String name) throws IOException {
        Path program = Files.createFile(folder.resolve(name));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }
}
