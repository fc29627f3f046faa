package org.lintel.views.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TermsTest {
    @ParameterizedTest
    @EnumSource
    void every_value_of_a_list_has_a_word_and_no_word_is_left_over(Language language) {
        Stream<String> values = Terms.LISTS.stream()
                .flatMap(list -> Stream.of(list.getEnumConstants()).map(Terms::keyOf));

        assertThat(ResourceBundle.getBundle("org.lintel.views.words.terms", language.locale()).keySet())
                .containsExactlyInAnyOrderElementsOf(values.toList());
        Terms.LISTS.forEach(list -> Stream.of(list.getEnumConstants())
                .forEach(value -> assertThat(Terms.in(language).of(value)).as("%s", value).isNotBlank()));
    }

    @Test
    void a_language_is_known_by_its_code_alone() {
        assertThat(Language.of("en")).isEqualTo(Language.EN);
        assertThat(Language.of("fr")).isEqualTo(Language.FR);
        for (String unknown : new String[]{"FR", "de", "fr-FR", ""}) {
            assertThat(Language.of(unknown)).as(unknown).isNull();
        }
    }
}
