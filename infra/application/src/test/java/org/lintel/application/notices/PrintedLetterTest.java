package org.lintel.application.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.application.sealing.SealedForTests;
import org.lintel.application.sealing.Sealer;
import org.lintel.language.CountryCode;
import org.lintel.language.FreeText;
import org.lintel.language.SealedField;
import org.lintel.language.SessionId;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.NoticeKind;
import org.lintel.language.accreditation.Organisation;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.views.Told;
import org.lintel.views.notices.Letter;
import org.lintel.views.notices.Notice;
import org.lintel.views.words.Language;

/** What stands on paper, read back from the PDF. */
@Tag("long")
class PrintedLetterTest {
    private static final SealedForTests VAULT = SealedForTests.inATemporaryFolder();
    private static final String ID = "6d4f3e6e-91f7-4a55-8d4e-0c5f6f4f7a10";
    private static final Sealer SEALED = VAULT.sealer(new AccreditationId(ID), new SessionId("ASP25"));
    private static final String REASONS = "Badges were lent to others.";

    @Test
    void aRevocationTellsGroundReasonsHowToAppealAndUntilWhenInEnglish() {
        assertThat(textOf(revoked("Witness Forum", REASONS), Language.EN)).contains("Secretariat of the Assembly of States Parties",
                "Registry “Lintel”", "To the contact point of Witness Forum", "25 November 2026",
                "Accreditation to session ASP25: notice 3",
                "Your accreditation to session ASP25 is revoked.", "Ground: breach of the code of conduct.", "Reasons: " + REASONS,
                "How to appeal: you can appeal until 9 December 2026, 23:59 UTC", "until 25 November 2027", "Reference: " + ID + ".3");
    }

    @Test
    void andInFrench() {
        assertThat(textOf(revoked("Witness Forum", REASONS), Language.FR)).contains("Secrétariat de l’Assemblée des États Parties",
                "Registre « Lintel »", "Au point de contact de Witness Forum", "25 novembre 2026",
                "Accréditation à la session ASP25 : avis n° 3", "Votre accréditation à la session ASP25 est révoquée.",
                "Motif : manquement au code de conduite.", "Raisons : " + REASONS,
                "Comment faire un recours : vous pouvez former un recours jusqu’au 9 décembre 2026, 23:59 UTC", "Le Secrétariat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"منتدى الشهود", "Форум свидетелей", "Φόρουμ Μαρτύρων", "Fórum das Testemunhas"})
    void aNameIsPrintedInItsOwnScript(String name) {
        assertThat(textOf(revoked(name, REASONS), Language.EN)).contains(name);
    }

    @Test
    void whatSomebodyWroteIsPrintedAsTheyWroteItAndIsNeverMarkup() {
        String reasons = "<script>alert(1)</script> <img src=\"file:///etc/passwd\"/> Q&A &amp; {0} ]]> </p>";

        assertThat(textOf(revoked("Witness & <b>Forum</b>", reasons), Language.EN)).contains(reasons, "Witness & <b>Forum</b>");
    }

    @Test
    void linesStayLines() {
        PDDocument pdf = read(printed(revoked("Witness Forum", "First.\nSecond."), Language.EN));

        assertThat(linesOf(pdf, 1, 1)).contains("Reasons: First.\nSecond.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"word ", "x"})
    void theLongestReasonsFlowOverPagesWhichAreNumbered(String repeated) {
        String reasons = repeated.repeat(FreeText.LONGEST).substring(0, FreeText.LONGEST - 4) + "END.";

        PDDocument pdf = read(printed(revoked("Witness Forum", reasons), Language.EN));

        int pages = pdf.getNumberOfPages();
        assertThat(pages).isBetween(3, 6);
        for (int page = 1; page <= pages; page++) {
            assertThat(textOf(pdf, page)).contains(page + "/" + pages, "Reference: " + ID);
        }
        assertThat(textOf(pdf, 1, pages).replaceAll("\\s", "")).contains("END.", "Howtoappeal");
    }

    @Test
    void aCharacterThatTheFontLacksIsABoxAndNoError() {
        String text = textOf(revoked("证人论坛", "An ideograph 中, a control \u202e and a sign \ud83e\udd84."), Language.EN);

        assertThat(text).contains("To the contact point of □□□□", "An ideograph □,");
    }

    @ParameterizedTest
    @EnumSource
    void itIsTaggedNamesItsLanguageHasATitleOfNobodyAndHoldsItsFonts(Language language) throws IOException {
        PDDocument pdf = read(printed(revoked("Witness Forum", REASONS), language));

        assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language.code());
        assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        assertThat(pdf.getDocumentInformation().getTitle()).contains("ASP25", "3").doesNotContain("Witness");
        assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8)).contains("pdfuaid")
                .doesNotContain("Witness");
        for (PDPage page : pdf.getPages()) {
            assertThat(page.getMediaBox().getWidth()).isCloseTo(PDRectangle.A4.getWidth(), aPoint());
            assertThat(page.getMediaBox().getHeight()).isCloseTo(PDRectangle.A4.getHeight(), aPoint());
            for (COSName name : page.getResources().getFontNames()) {
                assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNoticeOfEveryKindHasALetter(NoticeKind kind) {
        for (Language language : Language.values()) {
            assertThat(textOf(notice(kind, "Witness Forum", null, null), language)).contains("ASP25").doesNotContain("{", "null");
        }
    }

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertThat(keys(Language.FR)).isEqualTo(keys(Language.EN));
    }

    private static Set<String> keys(Language language) {
        return ResourceBundle.getBundle("letters.letters", language.locale()).keySet();
    }

    private static Offset<Float> aPoint() {
        return Offset.offset(1f);
    }

    private static Notice revoked(String organisation, String reasons) {
        return notice(NoticeKind.REVOKED, organisation,
                Told.of(Ground.CODE_OF_CONDUCT, SEALED.text(new FreeText(reasons), SealedField.REVOCATION_REASONS), null),
                Instant.parse("2027-11-25T23:59:59Z"));
    }

    private static Notice notice(NoticeKind kind, String organisation, @Nullable Told why, @Nullable Instant barredUntil) {
        Letter letter = new Letter(kind == NoticeKind.INTENT ? Intent.SUSPEND : null, why, null, List.of(), List.of(), null, null, null,
                null, barredUntil);
        return new Notice(ID + ".3", new AccreditationId(ID), null, 3, new SessionId("ASP25"),
                SEALED.organisation(new Organisation(organisation, new CountryCode("KEN"))), new UserId("applicant"), kind,
                Instant.parse("2026-11-25T10:00:00Z"), 7, letter, TimeLimit.APPEAL, Instant.parse("2026-12-09T23:59:59Z"), null, false, 7);
    }

    private static String textOf(Notice notice, Language language) {
        PDDocument pdf = read(printed(notice, language));
        return textOf(pdf, 1, pdf.getNumberOfPages());
    }

    private static byte[] printed(Notice notice, Language language) {
        return PrintedLetter.of(notice, Letters.in(language, VAULT.opening()), language);
    }

    private static PDDocument read(byte[] pdf) {
        try {
            return Loader.loadPDF(pdf);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String textOf(PDDocument pdf, int page) {
        return textOf(pdf, page, page);
    }

    /** @return the text in one line, non-breaking spaces as plain ones */
    private static String textOf(PDDocument pdf, int from, int to) {
        return linesOf(pdf, from, to).replaceAll("[\\s\u00a0]+", " ");
    }

    private static String linesOf(PDDocument pdf, int from, int to) {
        try {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(from);
            stripper.setEndPage(to);
            return stripper.getText(pdf);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
