package org.lintel.bundle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
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

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{ }", "{\"a\":{}}", "{\"a\":[]}", "{\"a\" : [ 1 , {} ] }", "{\"a\":-0.5e+10,\"b\":0,\"c\":10E3}",
            "{\"a\":true,\"b\":false,\"c\":null}", "{\"a\\\"}\":\"\\\\\",\"\":\"\\u00e9\\/\\b\\f\\n\\r\\t\"}",
            "{\"é\":\"\uD83D\uDE00\uFFFF\"}",
            "{\"},\\\"payload\\\":{\":\"twelve letters, a \\\" and more\"}"})
    void aPayloadIsOneObject(String payload) {
        EventRecord event = event(List.of(), payload);
        EventLines lines = new EventLines(EventLine.of(event, NONCE));
        assertThat(lines.next()).isTrue();
        assertThat(lines.payloadBytes()).isEqualTo(payload.getBytes(UTF_8).length);
        assertThat(EventRecord.after(lines.nonceAndRecord())).isEqualTo(event);
        assertThat(lines.leaf()).isEqualTo(Hash.ofLeaf(event.entry(NONCE)));
    }

    /** Or another reader of JSON would read another event out of the line. */
    @ParameterizedTest
    @ValueSource(strings = {"{garbage}", "{}{}", "{},\"type\":\"AccreditationDenied\",\"payload\":{}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}",
            "{,}",
            "{\"a\":1 \"b\":2}", "{\"a\":[1,]}", "{\"a\":[1}]}", "{\"a\":[1 2]}", "{\"a\":{]}", "{a:1}", "{'a':1}", "{1:1}", "{\"a\":01}",
            "{\"a\":-}",
            "{\"a\":1.}", "{\"a\":.5}", "{\"a\":+1}", "{\"a\":1e}", "{\"a\":1e+}", "{\"a\":0x1}", "{\"a\":NaN}", "{\"a\":tru}",
            "{\"a\":truer}",
            "{\"a\":TRUE}", "{\"a\":\"\\x\"}", "{\"a\":\"\\u00g0\"}", "{\"a\":\"\\u00\"}", "{\"a\":\"}", "{\"a\":\"\\\"}", "{\"a\":1}}",
            "{{\"a\":1}", "[]", "[{}]",
            "{\"a\":1}//}", " {}", "{} ", "{\n}", "{\t}", "\"{}\"", "null", ""})
    void aPayloadThatIsNotOneObjectIsNeitherReadNorWritten(String payload) {
        String line = new String(EventLine.of(event(List.of(), "{}"), NONCE), UTF_8);
        assertRefused(line.replace("\"payload\":{}", "\"payload\":" + payload));
        assertNeitherReadNorWritten(event(List.of(), payload));
    }

    @Test
    void aPayloadIsAsDeepAsReadersOfJsonGoDown() {
        assertThat(new EventLines(EventLine.of(event(List.of(), deep(JsonScan.DEEPEST)), NONCE)).next()).isTrue();
        assertNeitherReadNorWritten(event(List.of(), deep(JsonScan.DEEPEST + 1)));
    }

    private static String deep(int levels) {
        return "{\"a\":" + "[".repeat(levels - 1) + "]".repeat(levels - 1) + "}";
    }

    /** Each a letter that is longer than it need be, a surrogate, beyond the last letter, cut, or none at all. */
    @ParameterizedTest
    @ValueSource(strings = {"ff", "80", "c0af", "c1bf", "c3", "c328", "e08080", "e09fbf", "eda080", "edbfbf", "efbf", "e282", "f08080af",
            "f08fbfbf",
            "f4908080", "f5808080", "f0909d", "f8888080"})
    void aLineIsUtf8(String wrong) {
        String text = new String(HexFormat.of().parseHex(wrong), ISO_8859_1);
        String line = new String(EventLine.of(event(List.of("session=S1"), "{\"a\":\"x\"}"), NONCE), ISO_8859_1);
        for (String other : List.of(line.replace("session=S1", "session=" + text), line.replace("\"x\"", '"' + text + '"'),
                line.replace("\"x\"", "\"twelve letters" + text + "twelve letters\""))) {
            assertRefused(other.getBytes(ISO_8859_1));
        }
        for (String right : List.of("\u0080", "\u07FF", "\u0800", "\uD7FF", "\uE000", "\uFFFF", "\uD800\uDC00", "\uDBFF\uDFFF")) {
            assertThat(new EventLines(line.replace("\"x\"", '"' + new String(right.getBytes(UTF_8), ISO_8859_1) + '"').getBytes(ISO_8859_1))
                    .next())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\"b", "\u00e9", "a/b", "LONG"})
    void namesAreWordsInLinesAndInRecords(String name) {
        String wrong = name.equals("LONG") ? "x".repeat(101) : name;
        Instant at = Instant.EPOCH;
        for (EventRecord event : List.of(new EventRecord(1, 1, wrong, at, "id", "Type", "1", at, List.of(), Map.of(), null),
                new EventRecord(1, 1, "commit", at, wrong, "Type", "1", at, List.of(), Map.of(), null),
                new EventRecord(1, 1, "commit", at, "id", wrong, "1", at, List.of(), Map.of(), null),
                new EventRecord(1, 1, "commit", at, "id", "Type", wrong, at, List.of(), Map.of(), null))) {
            assertNeitherReadNorWritten(event);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.000000000", "-0.500000000", "00.000000000", "-01.000000000", "+1.000000000", "0.00000000", "0.0000000000",
            ".000000000", "-.000000000",
            "0,000000000", "1000000000000.000000000", "", "-", "0.00000000x", "1798761600"})
    void aMomentIsWrittenInOneWayInLinesAndInRecords(String written) {
        String line = new String(EventLine.of(event(7, 3, Instant.ofEpochSecond(12)), NONCE), UTF_8);
        String other = line.replace("\"recordedAt\":\"12.000000000\"", "\"recordedAt\":\"" + written + '"');
        assertThat(other).isNotEqualTo(line);
        assertRefused(other);
        assertRefused(line.replace("\"occurredAt\":\"12.000000000\"", "\"occurredAt\":\"" + written + '"'));
        EventLines lines = new EventLines(line.getBytes(UTF_8));
        assertThat(lines.next()).isTrue();
        String record = new String(lines.nonceAndRecord(), ISO_8859_1);
        String moment = "\0\0\0\u000c12.000000000";
        assertThat(record).contains(moment);
        byte[] changed = record.replaceFirst(moment, "\0\0\0" + (char) written.length() + written).getBytes(ISO_8859_1);
        assertThatThrownBy(() -> EventRecord.after(changed)).isInstanceOf(BundleRefused.class);
    }

    /** So that several can be read at once, in little memory. */
    @Test
    void whatStandsBeforeThePayloadHasALimitAndSoHasALine() {
        int besides = event(List.of("a="), null).bytes().length - Integer.BYTES;
        EventRecord most = event(List.of("a=" + "x".repeat(EventForm.MOST_HEADER_BYTES - besides)), "{\"a\":\"\"}");
        EventLines lines = new EventLines(EventLine.of(most, NONCE));
        assertThat(lines.next()).isTrue();
        assertThat(EventRecord.after(lines.nonceAndRecord())).isEqualTo(most);
        assertNeitherReadNorWritten(event(List.of("a=" + "x".repeat(EventForm.MOST_HEADER_BYTES - besides + 1)), null));

        int empty = EventLine.of(event(List.of(), "{\"a\":\"\"}"), NONCE).length;
        assertThat(EventLine.of(event(List.of(), "{\"a\":\"" + "x".repeat(EventLine.MOST_BYTES - empty) + "\"}"), NONCE))
                .hasSize(EventLine.MOST_BYTES);
        assertThatThrownBy(() -> EventLine.of(event(List.of(), "{\"a\":\"" + "x".repeat(EventLine.MOST_BYTES - empty + 1) + "\"}"), NONCE))
                .isInstanceOf(BundleRefused.class);
    }

    private static void assertNeitherReadNorWritten(EventRecord event) {
        assertThatThrownBy(() -> EventLine.of(event, NONCE)).as(event.toString()).isInstanceOf(BundleRefused.class);
        byte[] record = event.bytes();
        byte[] nonceAndRecord = Arrays.copyOf(NONCE, NONCE.length + record.length);
        System.arraycopy(record, 0, nonceAndRecord, NONCE.length, record.length);
        assertThatThrownBy(() -> EventRecord.after(nonceAndRecord)).as(event.toString()).isInstanceOf(BundleRefused.class);
    }

    private static EventRecord event(List<String> tags, @Nullable String payload) {
        return new EventRecord(7, 3, "commit", Instant.EPOCH, "event", "CheckRecorded", "2", Instant.EPOCH, tags, Map.of(), payload);
    }

    private static void assertRefused(String file) {
        assertRefused(file.getBytes(UTF_8));
    }

    private static void assertRefused(byte[] file) {
        EventLines lines = new EventLines(file);
        assertThatThrownBy(() -> {
            while (lines.next()) {
                // Until it is refused.
            }
        }).as(new String(file, UTF_8)).isInstanceOf(BundleRefused.class);
    }

    private static EventRecord event(long position, long commit, Instant recordedAt) {
        return new EventRecord(position, commit, "commit", recordedAt, "event", "CheckRecorded", "2", recordedAt, List.of("session=S1"),
                Collections.singletonMap("command", null), "{}");
    }
}
