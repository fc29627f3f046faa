package org.lintel.application.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.mongodb.WriteConcern;

class RowConcernTest {
    @Test
    void whereAServerMayTakeOverFromAnotherAMajorityHasTheRowsBeforeTheTokenSaysSo() {
        assertThat(Views.rowConcern(false)).isEqualTo(WriteConcern.MAJORITY.withJournal(false));
    }

    @Test
    void oneServerKeepsRowsThatWereWrittenBeforeAJournalledToken() {
        assertThat(Views.rowConcern(true)).isEqualTo(WriteConcern.W1.withJournal(false));
    }
}
