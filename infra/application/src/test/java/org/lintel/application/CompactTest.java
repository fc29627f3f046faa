package org.lintel.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.wiring.DataFolder;
import org.lintel.application.wiring.Storage;

import com.mongodb.client.model.Filters;

/** {@code ./lintel compact}: what it says, and what it refuses. */
class CompactTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Path data;

    CompactTest(@TempDir Path folder) {
        this.data = folder.resolve("data");
    }

    @Test
    void saysHowLargeTheStoreWasAndIs() throws Exception {
        try (Storage storage = new DataFolder(data).openStorage(null)) {
            var rows = storage.database().getCollection("rows");
            rows.insertMany(IntStream.range(0, 3_000).mapToObj(i -> new Document("_id", i).append("text", "x".repeat(1_000))).toList());
            rows.deleteMany(Filters.gte("_id", 10));
        }
        long before = Files.size(new DataFolder(data).storeFile());

        assertThat(compact()).isZero();

        assertThat(out.toString()).contains("registry.mv: ").contains(String.format(Locale.ROOT, "%,.1f MB before, 0.", before / 1e6));
        assertThat(Files.size(new DataFolder(data).storeFile())).isLessThan(before / 10);
        try (Storage storage = new DataFolder(data).openStorage(null)) {
            assertThat(storage.database().getCollection("rows").countDocuments()).isEqualTo(10);
        }
    }

    @Test
    void aStoreInUseIsRefusedInASentence() {
        try (Storage _ = new DataFolder(data).openStorage(null)) {
            assertThat(compact()).isEqualTo(1);
        }
        assertThat(err.toString()).startsWith("lintel: ").contains("in use").contains("stop that program first");
    }

    @Test
    void whereThereIsNoStoreNoneIsMade() throws Exception {
        assertThat(compact()).isEqualTo(1);
        assertThat(err.toString()).contains("There is no data folder ");
        assertThat(data).doesNotExist();

        Files.createDirectory(data);
        assertThat(compact()).isEqualTo(1);
        assertThat(err.toString()).contains("There is no registry in the data folder ");
        assertThat(data).isEmptyDirectory();
    }

    private int compact() {
        return Lintel.program().setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute("compact", "--data", data.toString());
    }
}
