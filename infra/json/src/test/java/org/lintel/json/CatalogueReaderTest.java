package org.lintel.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.language.guidelines.FindingKind;
import org.lintel.views.compliance.AppealsDecidedInTime;
import org.lintel.views.compliance.AppealsUpheld;
import org.lintel.views.compliance.Catalogue;
import org.lintel.views.compliance.Control;
import org.lintel.views.compliance.EveryDeciderDeclared;
import org.lintel.views.compliance.FoundFromOutside;
import org.lintel.views.compliance.Guideline;
import org.lintel.views.compliance.MinimalQuestions;
import org.lintel.views.compliance.NothingFound;
import org.lintel.views.compliance.OwnChoiceBeforeGrant;
import org.lintel.views.compliance.ReviewedAsItShouldBe;
import org.lintel.views.compliance.ShareOfPersons;
import org.lintel.views.compliance.ShareWithProperty;
import org.lintel.views.compliance.ShareWithinLimit;
import org.lintel.views.compliance.WithdrawalsEffectiveInTime;

class CatalogueReaderTest {
    private static final String SMALL = """
            {"version": "v", "illustrative": true, "note": "n", "decisionReference": "d", "inForceFrom": "2026-01-01T00:00:00Z",
             "guidelines": [{"id": "G01", "title": "t", "obligation": "o", "controls": [
              {"id": "G01.1", "kind": "SHARE_WITHIN_LIMIT", "measure": "FIRST_FILING_TO_OUTCOME",
               "limits": {"workingDays": 10, "daysBeforeOpening": 30}, "threshold": 0.95, "enforced": false, "explanation": "e"}]}]}
            """;

    private final Catalogue illustrative = CatalogueReader.illustrative();

    @Test
    void the_catalogue_has_25_guidelines_each_with_a_first_control_and_says_that_it_is_a_reconstruction() {
        assertThat(illustrative.guidelines()).extracting(Guideline::id)
                .isEqualTo(IntStream.rangeClosed(1, 25).mapToObj("G%02d"::formatted).toList());
        assertThat(illustrative.guidelines()).allSatisfy(guideline -> {
            assertThat(guideline.controls().getFirst().id()).isEqualTo(guideline.id() + ".1");
            assertThat(guideline.controls()).allSatisfy(control -> assertThat(control.explanation()).endsWith("."));
        });
        assertThat(illustrative.illustrative()).isTrue();
        assertThat(illustrative.note()).contains("reconstruction for illustration");
    }

    @Test
    void the_measured_controls_are_as_the_domain_words_them() {
        assertThat(control("G01.1")).isInstanceOfSatisfying(ShareWithinLimit.class, control -> {
            assertThat(control.workingDays()).isEqualTo(10);
            assertThat(control.daysBeforeOpening()).isEqualTo(30);
            assertThat(control.threshold()).isEqualByComparingTo("0.95");
        });
        assertThat(control("G02.1")).isInstanceOfSatisfying(ShareWithProperty.class, control -> {
            assertThat(control.property()).isEqualTo(new MinimalQuestions(1, 2));
            assertThat(control.threshold()).isEqualByComparingTo("0.98");
        });
        assertThat(control("G03.1")).isInstanceOfSatisfying(ShareOfPersons.class, control -> {
            assertThat(control.property()).isEqualTo(new OwnChoiceBeforeGrant());
            assertThat(control.threshold()).isEqualByComparingTo(BigDecimal.ONE);
        });
        assertThat(control("G05.1")).isInstanceOfSatisfying(ShareOfPersons.class, control -> {
            assertThat(control.property()).isEqualTo(new WithdrawalsEffectiveInTime(24));
            assertThat(control.threshold()).isEqualByComparingTo("0.99");
        });
        assertThat(control("G18.1")).isInstanceOfSatisfying(ShareWithProperty.class, control -> {
            assertThat(control.property()).isEqualTo(new EveryDeciderDeclared());
            assertThat(control.threshold()).isEqualByComparingTo(BigDecimal.ONE);
        });
        assertThat(control("G17.1")).isInstanceOfSatisfying(ShareWithProperty.class, control -> {
            assertThat(control.property()).isEqualTo(new AppealsDecidedInTime());
            assertThat(control.threshold()).isEqualByComparingTo("0.95");
        });
        assertThat(control("G17.2")).isInstanceOfSatisfying(ShareWithProperty.class, control -> {
            assertThat(control.property()).isEqualTo(new AppealsUpheld());
            assertThat(control.threshold()).isNull();
        });
        assertThat(control("G04.1")).isInstanceOfSatisfying(FoundFromOutside.class, control -> {
            assertThat(control.property()).isEqualTo(new NothingFound(24));
            assertThat(control.threshold()).isEqualByComparingTo(BigDecimal.ONE);
        });
        assertThat(control("G16.1")).isInstanceOfSatisfying(FoundFromOutside.class, control -> {
            assertThat(control.property()).isEqualTo(new ReviewedAsItShouldBe(Set.of(FindingKind.AUDIT, FindingKind.SELF_REPORT)));
            assertThat(control.threshold()).isEqualByComparingTo("0.95");
        });
        assertThat(control("G24.4")).isInstanceOfSatisfying(FoundFromOutside.class, control -> assertThat(control.threshold()).isNull());
        assertThat(illustrative.guidelines().stream().flatMap(guideline -> guideline.controls().stream()).filter(Control::enforced))
                .extracting(Control::id).containsExactly("G10.1", "G18.1");
    }

    @Test
    void the_shipped_catalogue_is_whole_in_french() {
        assertThat(CatalogueReader.toPublish(CatalogueReader.illustrativeText())).isEqualTo(illustrative);
        assertThat(illustrative.text("fr", "G01.title", "-")).isEqualTo("Décision en temps utile");
    }

    @Test
    void a_missing_translation_is_named_and_one_too_many_too() {
        String french = SMALL.replace("\"guidelines\"",
                "\"translations\": {\"fr\": {\"G01.title\": \"t\", \"G02.title\": \"t\", \"G01.1\": \"e\"}},"
                        + " \"guidelines\"");
        assertThatThrownBy(() -> CatalogueReader.toPublish(french)).isInstanceOfSatisfying(CatalogueRefused.class,
                refused -> assertThat(refused.problems()).extracting(CatalogueRefused.Problem::field)
                        .containsExactlyInAnyOrder("translations.fr.G01.obligation", "translations.fr.G02.title"));
        assertThatThrownBy(() -> CatalogueReader.toPublish(SMALL)).isInstanceOfSatisfying(CatalogueRefused.class,
                refused -> assertThat(refused.problems()).extracting(CatalogueRefused.Problem::field).containsExactly("translations.fr"));
    }

    @Test
    void what_is_found_from_outside_has_a_measure_and_an_hour_at_least() {
        String found = SMALL.replace("SHARE_WITHIN_LIMIT", "FOUND_FROM_OUTSIDE").replaceAll("\"limits\": *\\{[^}]*}",
                "\"limits\": {\"hours\": 0}");
        assertThat(refused(found.replace("FIRST_FILING_TO_OUTCOME", "NOTHING_FOUND")).problems())
                .extracting(CatalogueRefused.Problem::field).containsExactly("guidelines[0].controls[0].limits.hours");
        assertThat(refused(found.replace("FIRST_FILING_TO_OUTCOME", "RUMOUR")).problems()).extracting(CatalogueRefused.Problem::field)
                .contains("guidelines[0].controls[0].measure");
        assertThat(refused(found.replace("FIRST_FILING_TO_OUTCOME", "RATING")).problems()).extracting(CatalogueRefused.Problem::field)
                .contains("guidelines[0].controls[0].limits");
    }

    @Test
    @Tag("inv-31")
    void findings_are_not_counted_beside_a_control_about_incidents_but_what_was_published_can_be_read() {
        String found = """
                {"id": "G01.1", "kind": "FOUND_FROM_OUTSIDE", "measure": "RATING", "enforced": false, "explanation": "e"},
                {"id": "G01.2", "kind": "NOTHING_MEASURABLE_YET", "aboutIncidents": %s, "enforced": false, "explanation": "e"}]}]}""";
        String french = "\"translations\": {\"fr\": {\"G01.title\": \"t\", \"G01.obligation\": \"o\", \"G01.1\": \"e\", \"G01.2\": \"e\"}}, \"guidelines\"";
        String start = SMALL.substring(0, SMALL.indexOf("{\"id\": \"G01.1\"")).replace("\"guidelines\"", french);

        assertThat(CatalogueReader.toPublish(start + found.formatted(false)).guidelines()).hasSize(1);
        assertThat(CatalogueReader.read(start + found.formatted(true)).guidelines()).hasSize(1);
        assertThatThrownBy(() -> CatalogueReader.toPublish(start + found.formatted(true))).isInstanceOfSatisfying(CatalogueRefused.class,
                refused -> assertThat(refused.problems()).extracting(CatalogueRefused.Problem::field).containsExactly("G01"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "\"SHARE_WITHIN_LIMIT\" | \"SHARE_OF_LUCK\"  | guidelines[0].controls[0].kind",
            "0.95                   | 1.01               | guidelines[0].controls[0].threshold",
            "0.95                   | \"0.95\"           | guidelines[0].controls[0].threshold",
            "\"threshold\": 0.95,   | \"enforce\": 1,    | guidelines[0].controls[0].threshold",
            "10                     | 0                  | guidelines[0].controls[0].limits.workingDays",
            "10                     | 10.5               | guidelines[0].controls[0].limits.workingDays",
            "daysBeforeOpening      | daysAfterOpening   | guidelines[0].controls[0].limits",
            "FIRST_FILING           | LAST_FILING        | guidelines[0].controls[0].measure",
            "\"enforced\": false    | \"enforced\": \"no\" | guidelines[0].controls[0].enforced",
            "\"G01.1\"              | \"G01.2\"          | guidelines[0]",
            "\"id\": \"G01\"        | \"id\": \"1\"      | guidelines[0]",
            "\"title\": \"t\"       | \"title\": \" \"   | guidelines[0].title",
            "2026-01-01T00:00:00Z   | yesterday          | inForceFrom",
            "\"version\": \"v\"     | \"edition\": \"v\" | version"})
    void a_wrong_field_is_named(String right, String wrong, String field) {
        assertThat(SMALL).contains(right);

        assertThat(refused(SMALL.replace(right, wrong)).problems()).extracting(CatalogueRefused.Problem::field).contains(field);
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        String wrong = SMALL.replace("0.95", "7").replace("\"note\": \"n\"", "\"remark\": \"n\"");

        assertThat(refused(wrong).problems()).extracting(CatalogueRefused.Problem::field).containsExactlyInAnyOrder("note", "remark",
                "guidelines[0].controls[0].threshold");
        assertThatThrownBy(() -> CatalogueReader.read(bytes(wrong))).hasMessageContaining("threshold").hasMessageContaining("remark");
    }

    @Test
    void two_guidelines_of_one_id_are_refused() {
        String guideline = SMALL.substring(SMALL.indexOf("[{") + 1, SMALL.lastIndexOf("]}"));

        assertThat(refused(SMALL.replace(guideline, guideline + "," + guideline)).problems())
                .contains(new CatalogueRefused.Problem("guidelines[1].id", "There are two guidelines of this id."));
    }

    @Test
    void what_is_no_json_or_a_field_twice_or_goes_on_behind_the_end_is_refused() {
        for (String json : List.of("", "{", "[]", "null", SMALL + "{}", SMALL.replace("\"note\"", "\"version\": \"w\", \"note\""))) {
            assertThat(refused(json).problems()).isNotEmpty();
        }
    }

    @Test
    void the_small_catalogue_that_these_tests_spoil_is_a_good_one() throws IOException {
        try (InputStream json = bytes(SMALL)) {
            assertThat(CatalogueReader.read(json).guidelines()).hasSize(1);
        }
    }

    private Control control(String id) {
        return illustrative.guidelines().stream().flatMap(guideline -> guideline.controls().stream())
                .filter(control -> control.id().equals(id)).findFirst().orElseThrow();
    }

    private static CatalogueRefused refused(String json) {
        return Objects.requireNonNull(catchThrowableOfType(CatalogueRefused.class, () -> CatalogueReader.read(bytes(json))));
    }

    private static InputStream bytes(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }
}
