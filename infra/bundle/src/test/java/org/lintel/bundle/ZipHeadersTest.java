package org.lintel.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;

import org.junit.jupiter.api.Test;

/** Each header at the greatest number that has room in it, and at the next one, byte by byte as the format page has it. */
class ZipHeadersTest {
    private static final String LARGE_END = "50 4b 06 06  2c 00 00 00 00 00 00 00  2d 00 2d 00  00 00 00 00  00 00 00 00 ";
    private static final String WHERE = "50 4b 06 07  00 00 00 00 ";
    private static final String END = "50 4b 05 06  00 00 00 00 ";

    @Test
    void aFileHasTheExtraFieldWhereItsPlaceHasNoRoomInFourBytes() {
        String name = "61 62 ";
        String before = "00 00 00 00 00 00  41 00  04 03 02 01  09 00 00 00 09 00 00 00  02 00 ";
        String after = "00 00  00 00  00 00  00 00 00 00 ";
        assertThat(ZipHeaders.central("ab", 0x01020304, 9, 0xffff_fffeL))
                .isEqualTo(bytes("50 4b 01 02  0a 00 0a 00 " + before + "00 00 " + after + "fe ff ff ff " + name));
        assertThat(ZipHeaders.central("ab", 0x01020304, 9, 0xffff_ffffL)).isEqualTo(bytes("50 4b 01 02  2d 00 2d 00 " + before + "0c 00 "
                + after + "ff ff ff ff " + name + "01 00 08 00  ff ff ff ff 00 00 00 00"));
        assertThat(ZipHeaders.central("ab", 0x01020304, 9, 0x1_2345_6789_abL)).isEqualTo(bytes("50 4b 01 02  2d 00 2d 00 " + before
                + "0c 00 " + after + "ff ff ff ff " + name + "01 00 08 00  ab 89 67 45 23 01 00 00"));
        assertThat(ZipHeaders.local("ab", 0x01020304, 9)).isEqualTo(bytes("50 4b 03 04  0a 00 " + before + "00 00 " + name));
    }

    @Test
    void theEndHasItsRecordsWhereOneOfItsNumbersHasNoRoom() {
        assertThat(ZipHeaders.end(0xfffe, 0xffff_fffeL, 0xffff_fffeL))
                .isEqualTo(bytes(END + "fe ff fe ff  fe ff ff ff  fe ff ff ff  00 00"));
        assertThat(ZipHeaders.end(0xffff, 5, 6)).isEqualTo(bytes(LARGE_END
                + "ff ff 00 00 00 00 00 00  ff ff 00 00 00 00 00 00  05 00 00 00 00 00 00 00  06 00 00 00 00 00 00 00 "
                + WHERE + "0b 00 00 00 00 00 00 00  01 00 00 00 " + END + "ff ff ff ff  05 00 00 00  06 00 00 00  00 00"));
        assertThat(ZipHeaders.end(1, 0xffff_ffffL, 6)).isEqualTo(bytes(LARGE_END
                + "01 00 00 00 00 00 00 00  01 00 00 00 00 00 00 00  ff ff ff ff 00 00 00 00  06 00 00 00 00 00 00 00 "
                + WHERE + "05 00 00 00 01 00 00 00  01 00 00 00 " + END + "01 00 01 00  ff ff ff ff  06 00 00 00  00 00"));
        assertThat(ZipHeaders.end(0x1_0001, 5, 0x1_2345_6789_abL)).isEqualTo(bytes(LARGE_END
                + "01 00 01 00 00 00 00 00  01 00 01 00 00 00 00 00  05 00 00 00 00 00 00 00  ab 89 67 45 23 01 00 00 "
                + WHERE + "b0 89 67 45 23 01 00 00  01 00 00 00 " + END + "ff ff ff ff  05 00 00 00  ff ff ff ff  00 00"));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
