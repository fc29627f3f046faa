package org.lintel.application.access;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.axonframework.messaging.eventstreaming.Tag;
import org.lintel.application.edge.Parameters;
import org.lintel.application.wiring.RecordedEvents;
import org.lintel.eventstore.CommitHistory;
import org.lintel.eventstore.CommittedEvent;
import org.lintel.language.RecordedEvent;
import org.lintel.language.RetentionClass;
import org.lintel.language.Tags;
import org.lintel.language.access.ConfidentialOpened;
import org.lintel.language.access.Purpose;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For auditors: who opened what is confidential in a file, when, and for what. */
@RestController
@RequestMapping("/api/audit/accesses")
final class AccessesApi {
    private final CommitHistory commits;
    private final RecordedEvents recordedEvents;

    AccessesApi(CommitHistory commits, RecordedEvents recordedEvents) {
        this.commits = commits;
        this.recordedEvents = recordedEvents;
    }

    /** One reading, or several of the same within a quarter of an hour. */
    record AccessItem(long position, Instant recordedAt, String officer, Purpose purpose, RetentionClass retention) {}

    /** All readings of one file, the oldest first. */
    record Accesses(List<AccessItem> items) {}

    /** @param subject the id of the file; for one that nobody opened anything in, or that does not exist, the list is empty */
    @GetMapping
    Accesses of(@RequestParam String subject) {
        var tag = Tags.access(Parameters.file("subject", subject));
        try (Stream<CommittedEvent> found = commits.withTag(new Tag(tag.key(), tag.value()), Long.MAX_VALUE)) {
            return new Accesses(
                    found.map(committed -> recordedEvents.of(committed.event(), committed.recorded().at())).map(AccessesApi::item)
                            .toList());
        }
    }

    private static AccessItem item(RecordedEvent recorded) {
        ConfidentialOpened opened = (ConfidentialOpened) recorded.event();
        return new AccessItem(recorded.position(), recorded.recordedAt(), opened.by().id().value(), opened.purpose(), opened.retention());
    }
}
