package org.lintel.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a loss of power the header may name a commit that never came to the disk whole: the file itself says which was the last one. */
class NewestChunkTest {

    @TempDir
    Path folder;

    @Test
    void theLastCompleteCommitIsFoundAndTheOneBeforeItWhenItsEndIsMissing() throws Exception {
        try (OpenStore store = OpenStore.in(folder)) {
            for (int id = 0; id < 50; id++) {
                store.things.insertOne(new Document("_id", id));
            }
            var file = Files.copy(OpenStore.fileIn(folder), folder.resolve("copy.db"));

            try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                var last = newest(channel);
                assertThat(last.version()).isGreaterThanOrEqualTo(StoreHeader.of(file, channel).version()).isGreaterThanOrEqualTo(50);

                spoil(channel, last.block() + last.blocks() - 1);

                assertThat(newest(channel).version()).isEqualTo(last.version() - 1);
            }
        }
    }

    private static NewestChunk newest(FileChannel channel) throws IOException {
        return Objects.requireNonNull(NewestChunk.in(channel), "no commit was found");
    }

    private static void spoil(FileChannel channel, long block) throws IOException {
        channel.write(ByteBuffer.allocate(SealedBlock.BYTES), block * SealedBlock.BYTES);
    }
}
