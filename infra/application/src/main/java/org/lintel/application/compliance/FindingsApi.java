package org.lintel.application.compliance;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.lintel.application.compliance.ComplianceAsOf.Asked;
import org.lintel.application.edge.Accepted;
import org.lintel.application.edge.CommandDesk;
import org.lintel.application.edge.Parameters;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.decisions.guidelines.CloseFinding;
import org.lintel.decisions.guidelines.RecordFinding;
import org.lintel.language.Actor;
import org.lintel.language.Role;
import org.lintel.language.SessionId;
import org.lintel.language.guidelines.DocumentSymbol;
import org.lintel.language.guidelines.FindingId;
import org.lintel.language.guidelines.FindingKind;
import org.lintel.language.guidelines.FindingOutcome;
import org.lintel.language.guidelines.FindingRecorded;
import org.lintel.language.guidelines.GuidelineId;
import org.lintel.language.guidelines.ReviewedSample;
import org.lintel.views.compliance.Guideline;
import org.lintel.views.compliance.ReportedFinding;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is found from outside of how guidelines are kept: recorded by officers and auditors, told beside the controls. */
@RestController
@RequestMapping("/api/findings")
final class FindingsApi {
    private final CommandDesk desk;
    private final ComplianceAsOf compliance;
    private final PublishedCatalogues catalogues;
    private final InstantSource clock;

    FindingsApi(CommandDesk desk, ComplianceAsOf compliance, PublishedCatalogues catalogues, InstantSource clock) {
        this.desk = desk;
        this.compliance = compliance;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /**
     * @param sessionId null where it is about no particular session
     * @param outcome NOT_KEPT where it is not said: nobody reports for nothing
     * @param sample how many were looked at or asked, and of how many it was as it should be
     * @param learntAt when whoever reports learnt of it
     * @param document the symbol under which it is written up; no words, for the Bureau reads it
     */
    record FindingBody(GuidelineId guideline, FindingKind kind, @Nullable SessionId sessionId, @Nullable FindingOutcome outcome,
            @Nullable ReviewedSample sample, @Nullable Instant learntAt, @Nullable DocumentSymbol document) {}

    /** @param document where it is written up what was done, or null */
    record ClosingBody(@Nullable DocumentSymbol document) {}

    record FindingAnswer(String id, boolean open, String after) {}

    /** A finding as the reader may see it. */
    record FindingItem(String guideline, ReportedFinding finding) {}

    /** All of one session and those of none, by guideline, the latest first. */
    record Findings(List<FindingItem> items) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<FindingAnswer> record(@RequestBody FindingBody body, Sender sender) {
        Set<String> catalogued = catalogues.inForceAt(clock.instant()).guidelines().stream().map(Guideline::id).collect(Collectors.toSet());
        FindingOutcome outcome = body.outcome == null ? FindingOutcome.NOT_KEPT : body.outcome;
        Accepted accepted = desk.carryOut(new RecordFinding(new FindingId(UUID.randomUUID().toString()), body.sessionId, body.guideline,
                body.kind, outcome, body.sample, body.learntAt, body.document, catalogued, by(sender)), sender);
        FindingRecorded recorded = accepted.only(FindingRecorded.class);
        return ResponseEntity.status(HttpStatus.CREATED).header(HttpHeaders.LOCATION, "/api/findings").body(
                new FindingAnswer(recorded.finding().value(), recorded.outcome() == FindingOutcome.NOT_KEPT, accepted.after()));
    }

    /** What it asked for has been done. */
    @PostMapping("/{id}/close")
    FindingAnswer close(@PathVariable String id, @RequestBody ClosingBody body, Sender sender) {
        Accepted accepted = desk.carryOut(new CloseFinding(idOrNotFound(id), body.document, by(sender)), sender);
        return new FindingAnswer(id, false, accepted.after());
    }

    @GetMapping
    Findings list(@RequestParam String session, @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String after, Sender sender) {
        SessionId id = Parameters.session("session", session);
        if (id == null) {
            throw ProblemException.malformed("session", "missing", "This parameter is needed.");
        }
        ComplianceAsOf.Answering answering = compliance.find(new Asked(asOf, null, after), sender.user());
        return new Findings(ComplianceReading.of(answering, catalogues.inForceAt(answering.moment()), sender.user()).report(id).guidelines()
                .stream().flatMap(guideline -> guideline.findings().stream().map(one -> new FindingItem(guideline.id(), one))).toList());
    }

    private static Actor by(Sender sender) {
        return sender.as(sender.user().is(Role.AUD) ? Role.AUD : Role.SEC);
    }

    private static FindingId idOrNotFound(String text) {
        try {
            return new FindingId(text);
        } catch (IllegalArgumentException impossible) {
            throw ProblemException.notFound();
        }
    }
}
