package org.lintel.application.compliance;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.application.compliance.ComplianceAsOf.Asked;
import org.lintel.application.edge.Parameters;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.json.ComplianceAnswer;
import org.lintel.json.ComplianceAnswer.CatalogueAnswer;
import org.lintel.language.SessionId;
import org.lintel.views.compliance.Breakdown;
import org.lintel.views.compliance.ComplianceHistory;
import org.lintel.views.compliance.ComplianceReport;
import org.lintel.views.compliance.Evidence;
import org.lintel.views.compliance.Grouping;
import org.lintel.views.compliance.StatusChange;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

/** Are the guidelines kept, since when not, on what evidence: for the Bureau without anything of a person, for auditors with positions. */
@RestController
@RequestMapping("/api")
final class ComplianceApi {
    private final ComplianceAsOf compliance;
    private final PublishedCatalogues catalogues;

    ComplianceApi(ComplianceAsOf compliance, PublishedCatalogues catalogues) {
        this.compliance = compliance;
        this.catalogues = catalogues;
    }

    /** When controls changed their status. */
    record Changes(String session, Instant asOf, CatalogueAnswer catalogue, List<StatusChange> changes) {}

    @GetMapping("/compliance")
    ComplianceAnswer report(@RequestParam String session, @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable Long position, @RequestParam(required = false) @Nullable String after,
            Sender sender) {
        return ComplianceAnswer.of(reading(new Asked(asOf, position, after), sender).report(idOf(session)));
    }

    @GetMapping("/compliance/history")
    Changes history(@RequestParam String session, @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String after, Sender sender) {
        ComplianceHistory history = reading(new Asked(asOf, null, after), sender).history(idOf(session));
        return new Changes(history.session().value(), history.asOf(), new CatalogueAnswer(history.catalogue(), history.illustrative()),
                history.changes());
    }

    /** @return {@link Evidence} for auditors, its {@link Evidence.Summary} for the Bureau */
    @GetMapping("/compliance/{guideline}/evidence")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(anyOf = {
            Evidence.class, Evidence.Summary.class})))
    Object evidence(@PathVariable String guideline, @RequestParam String session, @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable Long position, @RequestParam(required = false) @Nullable String after,
            Sender sender) {
        return reading(new Asked(asOf, position, after), sender).evidence(idOf(session), guideline)
                .orElseThrow(ProblemException::notFound);
    }

    /**
     * Figures by one of two kinds of groups, for the Bureau as of the closing of the session.
     *
     * @param by REGION or CATEGORY; anything narrower is refused
     */
    @GetMapping("/compliance/{guideline}/breakdown")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = Breakdown.class)))
    Breakdown breakdown(@PathVariable String guideline, @RequestParam String session, @RequestParam List<String> by,
            @RequestParam(required = false) @Nullable String asOf, @RequestParam(required = false) @Nullable String after, Sender sender) {
        return reading(new Asked(asOf, null, after), sender).breakdown(idOf(session), guideline, groupingOf(by))
                .orElseThrow(ProblemException::notFound);
    }

    private ComplianceReading reading(Asked asked, Sender sender) {
        ComplianceAsOf.Answering answering = compliance.find(asked, sender.user());
        return ComplianceReading.of(answering, catalogues.inForceAt(answering.moment()), sender.user());
    }

    /** inv-31: fixed groups, one kind at a time. */
    static Grouping groupingOf(List<String> by) {
        return Arrays.stream(Grouping.values()).filter(one -> by.equals(List.of(one.name()))).findAny()
                .orElseThrow(() -> ProblemException.refused("singles-out", "Groups as narrow as these could point to somebody.",
                        "Ask for figures by REGION or by CATEGORY, not both at a time."));
    }

    private static SessionId idOf(String session) {
        SessionId id = Parameters.session("session", session);
        if (id == null) {
            throw ProblemException.malformed("session", "missing", "This parameter is needed.");
        }
        return id;
    }
}
