package org.lintel.application.nominations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.lintel.application.nominations.NominationColumn.AT_RISK;
import static org.lintel.application.nominations.NominationColumn.BIRTH_DATE;
import static org.lintel.application.nominations.NominationColumn.CATEGORY;
import static org.lintel.application.nominations.NominationColumn.CONTACT_EMAIL;
import static org.lintel.application.nominations.NominationColumn.CONTACT_NAME;
import static org.lintel.application.nominations.NominationColumn.FAMILY_NAME;
import static org.lintel.application.nominations.NominationColumn.GIVEN_NAME;
import static org.lintel.application.nominations.NominationColumn.HEADER;
import static org.lintel.application.nominations.NominationColumn.LANGUAGE;
import static org.lintel.application.nominations.NominationColumn.NATIONALITY;
import static org.lintel.application.nominations.NominationColumn.ORGANISATION;
import static org.lintel.application.nominations.NominationColumn.ORGANISATION_COUNTRY;
import static org.lintel.application.nominations.NominationColumn.ROLE;
import static org.lintel.application.nominations.NominationColumn.SIDE_EVENT;
import static org.lintel.application.nominations.NominationColumn.VISA_SUPPORT;
import static org.lintel.application.nominations.NominationColumn.VISIBILITY;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.lintel.application.edge.ProblemException;
import org.lintel.language.FreeText;
import org.lintel.language.accreditation.Organisation;
import org.lintel.language.delegate.Contact;
import org.lintel.language.delegate.DelegateRole;
import org.lintel.language.delegate.Particulars;
import org.lintel.language.delegate.Person;
import org.lintel.language.delegate.Visibility;
import org.lintel.language.session.ParticipantCategory;

/**
 * A file of nominations: RFC 4180 in UTF-8, with or without a byte order mark. It is read line by line, as often as one likes, and no more
 * than one line is held at a time. A file that is none is refused as a whole; a line that is wrong is only that.
 */
final class NominationsFile {
    private static final CSVFormat FORM = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
    private static final byte[] MARK = "\uFEFF".getBytes(UTF_8);

    private final byte[] bytes;

    NominationsFile(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * @param today the last day on which anybody can have been born
     * @param lines gets each line but the header and empty ones, in their order
     * @throws ProblemException 400 where the bytes are no UTF-8, the first line is not the header, or a quotation mark is not closed; that is
     *         found out only when its line is reached
     */
    void read(LocalDate today, Consumer<NominationLine> lines) {
        int line = 1;
        try (Reader text = text(); CSVParser parser = FORM.parse(text)) {
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext() || !records.next().toList().equals(HEADER)) {
                throw malformed("not-the-header", "The first line must name these columns, separated by commas: " + String.join(",", HEADER)
                        + ".");
            }
            while (records.hasNext()) {
                line++;
                List<String> cells = records.next().toList();
                if (!cells.equals(List.of(""))) {
                    lines.accept(line(line, cells, today));
                }
            }
        } catch (UncheckedIOException | IOException unreadable) {
            throw isEncoding(unreadable)
                    ? malformed("not-utf-8", "After line " + line + " this file is not in UTF-8; save it anew as CSV in UTF-8.")
                    : malformed("open-quotation", "After line " + line
                            + " a quotation mark is not closed, or something follows one before the next comma.");
        }
    }

    private static NominationLine line(int line, List<String> cells, LocalDate today) {
        if (cells.size() != HEADER.size()) {
            return new NominationLine.Refused(line, null, "wrong-number-of-columns",
                    "This line has " + cells.size() + " columns instead of " + HEADER.size() + ".");
        }
        try {
            return good(line, new NominationCells(cells), today);
        } catch (NominationCells.BadCell bad) {
            return bad.in(line);
        }
    }

    /** In the order of the columns, so that the first that is wrong is named. */
    private static NominationLine.Good good(int line, NominationCells cells, LocalDate today) {
        Organisation organisation = new Organisation(cells.text(ORGANISATION, Organisation.LONGEST_NAME),
                cells.country(ORGANISATION_COUNTRY));
        ParticipantCategory category = cells.oneOf(CATEGORY, ParticipantCategory.class, "unknown-category");
        Contact contact = new Contact(cells.text(CONTACT_NAME, Contact.LONGEST_NAME), cells.email(CONTACT_EMAIL, Contact.LONGEST_EMAIL));
        Person person = new Person(cells.text(GIVEN_NAME, Person.LONGEST_NAME), cells.text(FAMILY_NAME, Person.LONGEST_NAME),
                cells.birthDate(BIRTH_DATE, today), cells.country(NATIONALITY));
        DelegateRole role = cells.oneOf(ROLE, DelegateRole.class, "unknown-role");
        Visibility visibility = cells.oneOf(VISIBILITY, Visibility.class, "unknown-visibility");
        boolean atRisk = cells.yesOrNo(AT_RISK);
        String language = cells.language(LANGUAGE);
        return new NominationLine.Good(line, organisation, category, person, role, visibility, atRisk, new Particulars(language,
                cells.yesOrNo(VISA_SUPPORT), cells.textOrNull(SIDE_EVENT, FreeText.LONGEST), contact));
    }

    private Reader text() {
        int marked = startsWithMark() ? MARK.length : 0;
        return new InputStreamReader(new ByteArrayInputStream(bytes, marked, bytes.length - marked),
                UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private boolean startsWithMark() {
        return bytes.length >= MARK.length && Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length);
    }

    private static boolean isEncoding(Throwable unreadable) {
        return unreadable instanceof CharacterCodingException || unreadable.getCause() instanceof CharacterCodingException;
    }

    private static ProblemException malformed(String code, String detail) {
        return ProblemException.malformed("", code, detail);
    }

    @Override
    public String toString() {
        return "NominationsFile[" + bytes.length + " bytes]";
    }
}
