package org.lintel.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One file has one user at a time. */
class FileLockTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = OpenStore.fileIn(folder);
    }

    @Test
    void aSecondProcessIsKeptOutWithASentenceThatNamesTheFolder() throws Exception {
        try (OpenStore first = OpenStore.in(folder); ChildProgram second = ChildProgram.start(HoldFile.class, file)) {
            assertThat(second.awaitLine()).isEqualTo("FileInUse");
            assertThat(second.awaitLine()).contains(folder.toString()).contains("in use").endsWith(".");
            first.insert(1);
        }
    }

    @Test
    void afterTheFirstProcessWasKilledTheFileOpens() throws Exception {
        try (ChildProgram first = ChildProgram.start(HoldFile.class, file)) {
            assertThat(first.awaitLine()).isEqualTo("open");
            assertThatThrownBy(() -> EmbeddedMongo.open(file)).isInstanceOf(FileInUse.class).hasMessageContaining(folder.toString());

            first.kill();

            OpenStore.in(folder).close();
        }
    }

    @Test
    void aSecondOpeningInTheSameProcessIsRefusedAndLeavesTheLockInPlace() throws Exception {
        try (OpenStore first = OpenStore.in(folder)) {
            assertThatThrownBy(() -> EmbeddedMongo.open(file)).isInstanceOf(FileInUse.class).hasMessageContaining(folder.toString());
            first.insert(1);

            isStillLocked();
        }
    }

    @Test
    void anotherNameOfTheFileIsRefusedAndLeavesTheLockInPlace() throws Exception {
        try (OpenStore first = OpenStore.in(folder)) {
            Path symbolic = Files.createSymbolicLink(folder.resolve("symbolic.db"), file);
            Path hard = Files.createLink(folder.resolve("hard.db"), file);

            assertThatThrownBy(() -> EmbeddedMongo.open(symbolic)).isInstanceOf(FileInUse.class);
            assertThatThrownBy(() -> EmbeddedMongo.open(hard)).isInstanceOf(FileInUse.class);
            first.insert(1);

            isStillLocked();
        }
    }

    @Test
    void afterClosingTheFileOpensAgainAndIsLockedAgain() throws Exception {
        OpenStore.in(folder).close();

        try (OpenStore again = OpenStore.in(folder)) {
            again.insert(1);
            isStillLocked();
        }
    }

    @Test
    void onlyItsOwnerMayReadTheFile() throws Exception {
        OpenStore.in(folder).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    private void isStillLocked() throws Exception {
        try (ChildProgram other = ChildProgram.start(HoldFile.class, file)) {
            assertThat(other.awaitLine()).isEqualTo("FileInUse");
        }
    }
}
