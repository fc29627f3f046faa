package org.lintel.application.compliance;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.application.compliance.ComplianceAsOf.Asked;
import org.lintel.application.edge.Parameters;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.language.SessionId;
import org.lintel.views.compliance.Breakdown;
import org.lintel.views.compliance.Evidence;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

/**
 * Every table of compliance as a file for a spreadsheet, with its moment, its catalogue and a fingerprint. An auditor who is shown a file of the Bureau's asks
 * for the same moment with {@code reader=BUREAU} and gets the same bytes, or it was not given out by this registry.
 */
@RestController
@RequestMapping("/api/compliance")
final class ComplianceFilesApi {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ComplianceAsOf compliance;
    private final PublishedCatalogues catalogues;

    ComplianceFilesApi(ComplianceAsOf compliance, PublishedCatalogues catalogues) {
        this.compliance = compliance;
        this.catalogues = catalogues;
    }

    /** For whom a file is made out; nobody gets more than they may read. */
    enum Reader {
        BUREAU
    }

    @GetMapping(path = "/table", produces = "text/csv")
    ResponseEntity<String> report(@RequestParam String session, @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String reader, @RequestParam(required = false) @Nullable String after,
            Sender sender) {
        return file("guidelines", ComplianceTable.of(reading(asOf, reader, after, sender).report(idOf(session))));
    }

    @GetMapping(path = "/history/table", produces = "text/csv")
    ResponseEntity<String> history(@RequestParam String session, @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String reader, @RequestParam(required = false) @Nullable String after,
            Sender sender) {
        return file("history", ComplianceTable.of(reading(asOf, reader, after, sender).history(idOf(session))));
    }

    /** What controls cannot see: for the Bureau roughly, and as of the closing of the session. */
    @GetMapping(path = "/quality/table", produces = "text/csv")
    ResponseEntity<String> quality(@RequestParam String session, @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String reader, @RequestParam(required = false) @Nullable String after,
            Sender sender) {
        ComplianceReading reading = reading(asOf, reader, after, sender);
        return file("quality", ComplianceTable.of(reading.quality(idOf(session)), reading.catalogue()));
    }

    /** How often a time limit was missed for each reason: want of capacity for the budget annex. */
    @GetMapping(path = "/delays/table", produces = "text/csv")
    ResponseEntity<String> delays(@RequestParam String session, @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String reader, @RequestParam(required = false) @Nullable String after,
            Sender sender) {
        ComplianceReading reading = reading(asOf, reader, after, sender);
        SessionId id = idOf(session);
        return file("delays", ComplianceTable.of(reading.delays(id), id, reading.moment()));
    }

    @GetMapping(path = "/{guideline}/evidence/table", produces = "text/csv")
    ResponseEntity<String> evidence(@PathVariable String guideline, @RequestParam String session,
            @RequestParam(required = false) @Nullable String asOf, @RequestParam(required = false) @Nullable String reader,
            @RequestParam(required = false) @Nullable String after, Sender sender) {
        ComplianceReading reading = reading(asOf, reader, after, sender);
        Object evidence = reading.evidence(idOf(session), guideline).orElseThrow(ProblemException::notFound);
        return file(guideline + "-evidence", evidence instanceof Evidence items
                ? ComplianceTable.of(items, reading.catalogue())
                : ComplianceTable.of((Evidence.Summary) evidence, reading.catalogue()));
    }

    @GetMapping(path = "/{guideline}/breakdown/table", produces = "text/csv")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    ResponseEntity<String> breakdown(@PathVariable String guideline, @RequestParam String session, @RequestParam List<String> by,
            @RequestParam(required = false) @Nullable String asOf, @RequestParam(required = false) @Nullable String reader,
            @RequestParam(required = false) @Nullable String after, Sender sender) {
        ComplianceReading reading = reading(asOf, reader, after, sender);
        Breakdown breakdown = reading.breakdown(idOf(session), guideline, ComplianceApi.groupingOf(by))
                .orElseThrow(ProblemException::notFound);
        return file(guideline + "-breakdown", ComplianceTable.of(breakdown, reading.catalogue()));
    }

    private ComplianceReading reading(@Nullable String asOf, @Nullable String reader, @Nullable String after, Sender sender) {
        ComplianceAsOf.Answering answering = compliance.find(new Asked(asOf, null, after), sender.user());
        ComplianceReading own = ComplianceReading.of(answering, catalogues.inForceAt(answering.moment()), sender.user());
        return Parameters.oneOf("reader", reader, Reader.class) == null ? own : own.asTheBureau();
    }

    private static ResponseEntity<String> file(String name, TableFile file) {
        return ResponseEntity.ok().contentType(CSV).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .body(file.text());
    }

    private static SessionId idOf(String session) {
        SessionId id = Parameters.session("session", session);
        if (id == null) {
            throw ProblemException.malformed("session", "missing", "This parameter is needed.");
        }
        return id;
    }
}
