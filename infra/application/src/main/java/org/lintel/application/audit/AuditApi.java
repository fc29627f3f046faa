package org.lintel.application.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.application.accreditation.AccreditationIds;
import org.lintel.application.edge.Parameters;
import org.lintel.application.edge.ProblemException;
import org.lintel.eventstore.CommitHistory;
import org.lintel.eventstore.StoredCommit;
import org.lintel.json.AuditedFile;
import org.lintel.language.RecordedEvent;
import org.lintel.language.accreditation.AccreditationId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

/** What auditors read: every event in order, and what a file looked like at any moment. Pseudonyms only, no free text. */
@RestController
@RequestMapping("/api/audit")
final class AuditApi {
    private static final int USUAL_EVENTS = 1_000;
    private static final int MOST_EVENTS = 10_000;
    private static final MediaType JSON_LINES = MediaType.parseMediaType("application/jsonl");

    private final CommitHistory commits;
    private final AuditedFiles files;
    private final AuditJson json;

    AuditApi(CommitHistory commits, AuditedFiles files, AuditJson json) {
        this.commits = commits;
        this.files = files;
        this.json = json;
    }

    @GetMapping(value = "/events", produces = "application/jsonl")
    @ApiResponse(responseCode = "200", description = "One event a line.", content = @Content(mediaType = "application/jsonl", schema = @Schema(implementation = AuditJson.AuditedEvent.class)))
    ResponseEntity<StreamingResponseBody> events(@RequestParam(defaultValue = "0") long from,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = limit == null ? USUAL_EVENTS : limit;
        if (from < 0 || most < 1 || most > MOST_EVENTS) {
            throw ProblemException.malformed(from < 0 ? "from" : "limit", "not-acceptable",
                    "Positions begin with 0; a call gives 1 to " + MOST_EVENTS + " events.");
        }
        return ResponseEntity.ok().contentType(JSON_LINES).body(to -> write(from, most, to));
    }

    /** @return one line of the stream; empty where nothing is recorded at the position */
    Optional<byte[]> line(long position) {
        return commits.holding(position).flatMap(commit -> commit.events().stream().filter(event -> event.position() == position)
                .map(event -> json.line(commit, event)).findFirst());
    }

    /** A commit may begin before the position asked for and hold more events than are left to give. */
    private void write(long from, int most, OutputStream to) throws IOException {
        try (Stream<StoredCommit> found = commits.fromPosition(from, most)) {
            var lines = found.flatMap(
                    commit -> commit.events().stream().filter(event -> event.position() >= from).map(event -> json.line(commit, event)))
                    .limit(most).iterator();
            while (lines.hasNext()) {
                to.write(lines.next());
                to.write('\n');
            }
        }
    }

    @GetMapping("/files/{id}")
    AuditedFile file(@PathVariable String id, @RequestParam(required = false) @Nullable String asOf) {
        AccreditationId accreditation = AccreditationIds.orNotFound(id);
        Instant moment = Parameters.moment("asOf", asOf);
        long upTo = moment == null ? commits.head() : commits.positionAt(moment);
        List<RecordedEvent> events = files.eventsOf(accreditation, upTo);
        if (events.isEmpty()) {
            throw ProblemException.notFound();
        }
        return AuditedFile.of(events, moment);
    }
}
