package org.lintel.auditor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.lintel.bundle.EventLines;
import org.lintel.bundle.EventRecord;
import org.lintel.json.CatalogueReader;
import org.lintel.transparencylog.Hash;

/** What the pages of the formats show byte for byte is what the program reads and writes: whoever writes another verifier begins with it. */
class FormatPageTest {
    private static final Path PAGES = Path.of("../../docs");
    private static final HexFormat HEX = HexFormat.of();

    @Test
    void theEventThatThePageTakesApartHasThatRecordAndThoseHashes() throws IOException {
        List<String> shown = Pattern.compile("```\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGES.resolve("transparency-log.md")).split("### One event, byte for byte\n")[1]).results()
                .map(block -> block.group(1)).toList();
        byte[] line = shown.get(0).getBytes(UTF_8);
        byte[] record = HEX.parseHex(shown.get(1).replace("\n", ""));
        String[] hashes = shown.get(2).split("\\s+");

        EventLines read = new EventLines(line);
        assertThat(read.next()).isTrue();
        byte[] nonceAndRecord = read.nonceAndRecord();
        byte[] nonce = Arrays.copyOf(nonceAndRecord, EventRecord.NONCE_BYTES);
        assertThat(Arrays.copyOfRange(nonceAndRecord, EventRecord.NONCE_BYTES, nonceAndRecord.length)).isEqualTo(record);
        EventRecord event = EventRecord.after(nonceAndRecord);
        assertThat(event.bytes()).isEqualTo(record);
        assertThat(HEX.formatHex(SampleLog.sha256(nonceAndRecord))).isEqualTo(HEX.formatHex(event.entry(nonce))).isEqualTo(hashes[1]);
        assertThat(read.leaf()).isEqualTo(Hash.ofLeaf(event.entry(nonce)));
        assertThat(HEX.formatHex(read.leaf().bytes())).isEqualTo(hashes[3]);
        assertThat(read.next()).isFalse();
    }

    /** Another verifier has no program that it could ship with. */
    @Test
    void theCatalogueThatShipsWithTheProgramIsNamedByItsHash() throws IOException {
        assertThat(Files.readString(PAGES.resolve("bundle.md")))
                .contains(HEX.formatHex(SampleLog.sha256(CatalogueReader.illustrativeText().getBytes(UTF_8))));
    }
}
