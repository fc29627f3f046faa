package org.lintel.readmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.Ground;

class RecordDocumentsTest {
    public record Inner(Sealed<FreeText> text, @Nullable Instant at) {}

    public record Outer(String name, long big, int small, boolean yes, Instant at, LocalDate day, Ground ground, List<Inner> inners,
            Set<Sealed<FreeText>> texts, Map<Ground, Integer> counts, @Nullable Inner none) {}

    private static final Outer ROW = new Outer("x", Long.MAX_VALUE, 7, true, Instant.parse("2027-01-01T00:00:00.123456789Z"),
            LocalDate.parse("2027-01-01"), Ground.CODE_OF_CONDUCT, List.of(new Inner(new Sealed<>("a"), null)),
            Set.of(new Sealed<>("b"), new Sealed<>("c")), Map.of(Ground.FALSE_INFORMATION, 3), null);

    @Test
    void a_record_comes_back_as_it_was_to_the_nanosecond() {
        assertThat(RecordDocuments.row(Document.parse(RecordDocuments.document(ROW).toJson()), Outer.class)).isEqualTo(ROW);
    }

    @Test
    void what_is_null_is_left_out() {
        assertThat(RecordDocuments.document(ROW)).doesNotContainKey("none").containsEntry("ground", "CODE_OF_CONDUCT");
    }

    @Test
    void a_row_of_another_form_is_refused_without_repeating_a_value() {
        Document odd = RecordDocuments.document(ROW).append("small", "SECRET");

        assertThatThrownBy(() -> RecordDocuments.row(odd, Outer.class)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another version").hasMessageNotContaining("SECRET");
    }
}
