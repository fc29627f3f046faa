package org.lintel.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.transparencylog.Hash;

/** A line is taken apart into the very record that it was written from, and any other writing of it is refused. */
class EventLinesTest {
    private static final byte[] NONCE = "sixteen bytes it".getBytes(UTF_8);
    private static final String AFTER_NUMBERS = ",\"commitId\":";

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "1969-12-31T23:59:59.999999999Z", "1900-01-01T00:00:00.000000001Z",
            "2027-03-01T09:00:00.5Z",
            "-9999-01-01T00:00:00Z", "+30000-01-01T00:00:00Z"})
    void aMomentIsThatOfItsRecord(String moment) {
        EventRecord event = event(7, 3, Instant.parse(moment));
        EventLines lines = new EventLines(EventLine.of(event, NONCE));

        assertThat(lines.next()).isTrue();

        assertThat(lines.recordedAt()).isEqualTo(event.recordedAt());
        assertThat(EventRecord.after(lines.nonceAndRecord())).isEqualTo(event);
        assertThat(lines.leaf()).isEqualTo(Hash.ofLeaf(event.entry(NONCE)));
        assertThat(lines.next()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 9, 10, 999_999_999_999_999_999L})
    void aNumberHasUpTo18Digits(long number) {
        EventLines lines = new EventLines(EventLine.of(event(number, number, Instant.EPOCH), NONCE));
        assertThat(lines.next()).isTrue();
        assertThat(lines.position()).isEqualTo(number);
        assertThat(lines.commit()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "00", "07", " 7", "7 ", "7.0", "7e0", "1000000000000000000", "9223372036854775808",
            "99999999999999999999",
            "\u0667"})
    void aNumberIsWrittenInOneWay(String written) {
        String line = new String(EventLine.of(event(7, 3, Instant.EPOCH), NONCE), UTF_8);
        for (String other : List.of(line.replace("\"position\":7,", "\"position\":" + written + ","),
                line.replace(":3" + AFTER_NUMBERS, ":" + written + AFTER_NUMBERS))) {
            assertThat(other).isNotEqualTo(line);
            assertRefused(other);
        }
    }

    /** However short: nothing is looked for behind its end. */
    @Test
    void aLineThatIsCutIsRefused() {
        String line = new String(EventLine.of(event(7, 3, Instant.EPOCH), NONCE), UTF_8);
        for (int length = 0; length < line.length() - 1; length++) {
            assertRefused(line.substring(0, length) + "\n");
            assertRefused(line + line.substring(0, length) + "\n");
        }
        assertRefused(line.strip());
    }

    private static void assertRefused(String file) {
        EventLines lines = new EventLines(file.getBytes(UTF_8));
        assertThatThrownBy(() -> {
            while (lines.next()) {
                // Until it is refused.
            }
        }).as(file).isInstanceOf(BundleRefused.class);
    }

    private static EventRecord event(long position, long commit, Instant recordedAt) {
        return new EventRecord(position, commit, "commit", recordedAt, "event", "CheckRecorded", "2", recordedAt, List.of("session=S1"),
                Collections.singletonMap("command", null), "{}");
    }
}
