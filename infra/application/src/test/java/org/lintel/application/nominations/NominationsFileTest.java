package org.lintel.application.nominations;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.application.edge.ProblemException;
import org.lintel.language.delegate.DelegateRole;
import org.lintel.language.delegate.Visibility;
import org.lintel.language.session.ParticipantCategory;

/** What a file of nominations may hold, and what is said of the lines and of the files that are wrong. */
class NominationsFileTest {
    private static final LocalDate TODAY = LocalDate.parse("2027-03-01");
    private static final String HEADER = String.join(",", NominationColumn.HEADER);
    private static final String ADA = "Witness Forum,KEN,NGO,Zoë Traoré,contact@example.org,Ada,Çelik,1990-01-31,KEN,DELEGATE,LISTED,no,en,no,";

    /** Each of its lines is wrong in one way, but for those that say that they are good. */
    @Test
    void everyCodeAndLineOfTheSampleIsTold() throws IOException {
        List<NominationLine> lines = read(sample());
        assertThat(lines.stream().filter(NominationLine.Refused.class::isInstance).map(NominationLine.Refused.class::cast)
                .map(one -> one.line() + " " + (one.field() == null ? "" : one.field() + " ") + one.code())).containsExactly(
                        "3 organisation missing", "4 organisation_country unknown-country", "5 category unknown-category",
                        "6 contact_email not-an-email", "7 given_name missing", "8 family_name control-character",
                        "9 birth_date not-a-date", "10 birth_date in-the-future", "11 nationality unknown-country",
                        "12 role unknown-role", "13 visibility unknown-visibility", "14 at_risk not-yes-or-no",
                        "15 language unknown-language", "16 visa_support not-yes-or-no", "17 wrong-number-of-columns",
                        "18 wrong-number-of-columns", "20 organisation too-long", "22 family_name control-character");
        assertThat(lines.stream().filter(NominationLine.Good.class::isInstance).map(NominationLine::line)).containsExactly(2, 19, 23);
    }

    @Test
    void aLineIsUnderstoodAsItsColumnsSay() {
        NominationLine.Good good = (NominationLine.Good) read(file(
                "Witness Forum,KEN,VICTIMS_AND_SURVIVORS,Zoë,zoe@example.org, مريم ,D'Arcy,2000-02-29,SWE,INTERPRETER,PSEUDONYMOUS,yes,fr,yes,\"Panel, then \"\"film\"\"\n\"")
                .getBytes(UTF_8)).getFirst();
        assertThat(good.organisation().name()).isEqualTo("Witness Forum");
        assertThat(good.category()).isEqualTo(ParticipantCategory.VICTIMS_AND_SURVIVORS);
        assertThat(good.person().givenName()).isEqualTo("مريم");
        assertThat(good.person().birthDate()).isEqualTo("2000-02-29");
        assertThat(good.role()).isEqualTo(DelegateRole.INTERPRETER);
        assertThat(good.visibility()).isEqualTo(Visibility.PSEUDONYMOUS);
        assertThat(good.atRisk()).isTrue();
        assertThat(good.particulars().language()).isEqualTo("fr");
        assertThat(good.particulars().visaSupport()).isTrue();
    }

    @Test
    void aMarkAtTheBeginningIsNoPartOfTheHeader() {
        assertThat(read(("\uFEFF" + file(ADA)).getBytes(UTF_8))).singleElement().isInstanceOf(NominationLine.Good.class);
        assertThat(read(file(ADA).getBytes(UTF_8))).singleElement().isInstanceOf(NominationLine.Good.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesEndAsAnySystemEndsThem(String end) {
        assertThat(read(file(ADA, ADA).replace("\n", end).getBytes(UTF_8))).extracting(NominationLine::line).containsExactly(2, 3);
    }

    /** As a spreadsheet counts: a line break within a cell begins no line, and an empty line is one. */
    @Test
    void linesAreCountedAsASpreadsheetShowsThem() {
        String broken = ADA + "\"first\nsecond\nthird\"";
        assertThat(read(file(broken, "", ADA, "").getBytes(UTF_8))).extracting(NominationLine::line).containsExactly(2, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"\"http://example.org\"\")", "+1+1", "-2", "@SUM(A1)"})
    void whatASpreadsheetWouldRunIsKeptAsText(String formula) {
        NominationLine line = read(file(ADA.replace("Ada", "\"" + formula + "\"")).getBytes(UTF_8)).getFirst();
        assertThat(((NominationLine.Good) line).person().givenName()).isEqualTo(formula.replace("\"\"", "\""));
    }

    @Test
    void theFirstWrongCellOfALineIsNamed() {
        assertThat(read(file(ADA.replace("KEN,NGO", "XYZ,LOBBY").replace("1990-01-31", "soon")).getBytes(UTF_8))).singleElement()
                .isInstanceOfSatisfying(NominationLine.Refused.class, one -> assertThat(one.field()).isEqualTo("organisation_country"));
    }

    /** Whoever reads the answer aloud must not read out a person. */
    @Test
    void nothingOfALineIsRepeatedOrPrinted() {
        read(file(ADA.replace("no,en", "canary,en"), ADA.replace("1990-01-31", "canary"), ADA.replace("contact@example.org", "canary"))
                .getBytes(UTF_8)).forEach(line -> assertThat(line.toString()).doesNotContain("canary"));
        assertThat(read(file(ADA).getBytes(UTF_8)).toString()).doesNotContain("Ada", "Witness", "1990");
    }

    @Test
    void anotherHeaderIsRefusedAsAWhole() {
        refused("", "not-the-header");
        refused(HEADER.replace(',', ';') + "\n" + ADA.replace(',', ';'), "not-the-header");
        refused(HEADER.replace("birth_date", "born") + "\n" + ADA, "not-the-header");
        refused(ADA, "not-the-header");
    }

    @Test
    void anotherEncodingIsRefusedAsAWhole() {
        refused(file(ADA).getBytes(ISO_8859_1), "not-utf-8");
        refused(file(ADA).getBytes(UTF_16), "not-utf-8");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '!', value = {"\"never closed", "\"closed\" and more"})
    void aQuotationThatIsNotClosedIsRefusedAsAWhole(String cell) {
        refused(file(ADA, ADA + cell), "open-quotation");
    }

    /** Ten thousand lines are read one by one: what was read before can be forgotten. */
    @Test
    void noMoreThanOneLineIsHeld() {
        String many = IntStream.range(0, 10_000).mapToObj(number -> ADA.replace("Ada", "Ada " + number)).collect(Collectors.joining("\n"));
        int[] seen = {0};
        new NominationsFile(file(many).getBytes(UTF_8)).read(TODAY, _ -> seen[0]++);
        assertThat(seen[0]).isEqualTo(10_000);
    }

    private static void refused(String text, String code) {
        refused(text.getBytes(UTF_8), code);
    }

    private static void refused(byte[] file, String code) {
        assertThatThrownBy(() -> read(file)).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.problem().status()).isEqualTo(400);
            assertThat(refused.problem().badFields()).singleElement().satisfies(bad -> {
                assertThat(bad.code()).isEqualTo(code);
                assertThat(bad.detail()).doesNotContain("Ada", "Witness");
            });
        });
    }

    private static List<NominationLine> read(byte[] file) {
        List<NominationLine> lines = new ArrayList<>();
        new NominationsFile(file).read(TODAY, lines::add);
        return lines;
    }

    private static String file(String... lines) {
        return Stream.concat(Stream.of(HEADER), Stream.of(lines)).collect(Collectors.joining("\n"));
    }

    private static byte[] sample() throws IOException {
        try (InputStream sample = Objects.requireNonNull(NominationsFileTest.class.getResourceAsStream("/nominations/every-code.csv"))) {
            return sample.readAllBytes();
        }
    }
}
