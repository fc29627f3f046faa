package org.lintel.views.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.views.compliance.SmallNumbers.Cell;

/** inv-31: what of a table is withheld. The groups of these tables are a, b, c…, each with what was as it should be and what was not. */
@Tag("inv-31")
class SmallNumbersTest {
    @Test
    void aTableOfLargeGroupsIsShownAndNobodyIsNoOne() {
        assertThat(withheld("5/0 12/5 0/0 0/7")).isEmpty();
    }

    @Test
    void fourAreTooFewAlsoWhereTheyAreThoseWhoFellShort() {
        assertThat(withheld("20/4 30/9 40/9 50/0")).contains("a");
        assertThat(withheld("4/20 9/30 9/40 50/0")).contains("a");
    }

    @Test
    void anotherIsWithheldWithThemByLotForTheTotalWouldTell() {
        assertThat(withheld("3/0 30/0 20/0 0/0")).as("the lots go by the order here").containsExactlyInAnyOrder("a", "b");
        Map<String, Cell> otherLots = table("3/0 30/0 20/0 0/0");
        otherLots.put("c", new Cell(20, 0, -1));
        assertThat(SmallNumbers.FIVE.withheld(otherLots)).containsExactlyInAnyOrder("a", "c");
    }

    @Test
    void asManyAreWithheldAsItTakesThatAnyOfThemCouldBeLarge() {
        assertThat(withheld("3/0 2/0 30/0 40/0")).as("three and two are five: each would be known to be small")
                .containsExactlyInAnyOrder("a", "b", "c");
        assertThat(withheld("3/0 3/0 30/0 40/0")).as("five and one are six, too").containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void whereThatCannotBeReachedNothingIsShownNotEvenWhereNobodyIs() {
        assertThat(withheld("3/0 0/0 0/0 0/0")).containsExactlyInAnyOrder("a", "b", "c", "d");
        assertThat(withheld("50/1 60/1 0/0 0/0")).as("two who fell short").containsExactlyInAnyOrder("a", "b", "c", "d");
        assertThat(withheld("30/0 40/0 4/0")).as("a table of a few rows").containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void theRuleNeedsANumber() {
        assertThatThrownBy(() -> new SmallNumbers(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Set<String> withheld(String table) {
        return SmallNumbers.FIVE.withheld(table(table));
    }

    static Map<String, Cell> table(String rows) {
        Map<String, Cell> table = new LinkedHashMap<>();
        for (String row : rows.split(" ")) {
            String[] parts = row.split("/");
            table.put(String.valueOf((char) ('a' + table.size())), new Cell(Long.parseLong(parts[0]), Long.parseLong(parts[1]),
                    table.size()));
        }
        return table;
    }
}
