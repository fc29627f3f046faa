package org.lintel.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.lintel.application.audit.FileStory.Spent;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.views.words.Language;

/** How much of each time limit was used when it ended. */
class FileStoryTest {
    @Test
    void eachTimeLimitIsToldWhereItEndedInDaysOrHoursAndWhetherTooLate() {
        try (TestRegistry registry = TestRegistry.own()) {
            PlayedFile file = PlayedFile.requested(registry);
            registry.clock().advance(Duration.ofDays(40));
            file.vetting().grantRecommended().plays("officer2", "grant", "{\"conditions\":[]}").plays("officer",
                    "suspend-in-emergency", "{\"ground\":\"CODE_OF_CONDUCT\",\"reasons\":\"Badges were lent.\"}");
            registry.clock().advance(Duration.ofMinutes(90));
            file.plays("officer2", "confirm-suspension", "{\"reasons\":\"Seen.\"}");
            registry.clock().advance(Duration.ofDays(1));
            file.plays("applicant", "appeal", "{\"reasons\":\"No.\"}");
            registry.clock().advance(Duration.ofDays(4));
            file.plays("reviewer", "decide-appeal", "{\"upheld\":false,\"reasons\":\"Yes.\"}");

            List<FileStory.Entry> story = FileStory.of(
                    registry.context().getBean(AuditedFiles.class).eventsOf(new AccreditationId(file.id()), Long.MAX_VALUE - 1),
                    Language.EN,
                    "…");
            List<Spent> spent = story.stream().flatMap(entry -> entry.spent().stream()).toList();
            assertThat(spent).extracting(Spent::limit).containsExactly(TimeLimit.COMPLETENESS_CHECK, TimeLimit.DECISION,
                    TimeLimit.CONFIRMATION, TimeLimit.APPEAL, TimeLimit.APPEAL_DECISION);
            assertThat(spent).extracting(Spent::part).containsExactly(41L, 41L, 2L, 2L, 5L);
            assertThat(spent).extracting(Spent::late).containsExactly(true, true, false, false, false);
            assertThat(spent).extracting(Spent::hours).containsExactly(false, false, true, false, false);
            assertThat(spent).allMatch(one -> one.late() ? one.part() > one.of() : one.part() <= one.of());
        }
    }
}
