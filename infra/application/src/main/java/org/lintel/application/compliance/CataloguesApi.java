package org.lintel.application.compliance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Accepted;
import org.lintel.application.edge.CommandDesk;
import org.lintel.application.edge.Problem.BadField;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.decisions.guidelines.PublishCatalogue;
import org.lintel.json.CatalogueReader;
import org.lintel.json.CatalogueRefused;
import org.lintel.json.CatalogueVersions.Version;
import org.lintel.language.Role;
import org.lintel.views.compliance.Catalogue;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;

/** The catalogue of guidelines as the data that it is: read, and published by the Bureau on a decision. */
@RestController
@RequestMapping("/api/guideline-catalogues")
final class CataloguesApi {
    private final CommandDesk desk;
    private final PublishedCatalogues catalogues;
    private final InstantSource clock;

    CataloguesApi(CommandDesk desk, PublishedCatalogues catalogues, InstantSource clock) {
        this.desk = desk;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /** A version; {@code after} only in the answer to its publication. */
    record CatalogueVersion(String version, boolean illustrative, String decisionReference, Instant inForceFrom, boolean inForce,
            @Nullable String after) {
        static CatalogueVersion of(Catalogue one, boolean inForce, @Nullable String after) {
            return new CatalogueVersion(one.version(), one.illustrative(), one.decisionReference(), one.inForceFrom(), inForce, after);
        }
    }

    /** Every version, in the order in which they come into force. */
    record CatalogueVersions(List<CatalogueVersion> items) {}

    /** Controls with kind, limits and thresholds, texts in English and French, the decision behind it and from when on it is in force; never in the past. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(requestBody = @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object"))))
    ResponseEntity<CatalogueVersion> publish(Sender sender, HttpServletRequest call) throws IOException {
        return publish(new String(call.getInputStream().readAllBytes(), StandardCharsets.UTF_8), sender);
    }

    /** @param text the whole catalogue, as it is to be published */
    ResponseEntity<CatalogueVersion> publish(String text, Sender sender) {
        Catalogue catalogue = read(text);
        Accepted accepted = desk.carryOut(new PublishCatalogue(catalogue.version(), catalogue.decisionReference(), catalogue.inForceFrom(),
                text, PublishedCatalogues.shipped().version(), PublishedCatalogues.shipped().inForceFrom(), sender.as(Role.BUR)), sender);
        return ResponseEntity.status(201).header(HttpHeaders.LOCATION, "/api/guideline-catalogues/" + catalogue.version())
                .body(CatalogueVersion.of(catalogue, isInForce(catalogue.version()), accepted.after()));
    }

    @GetMapping
    CatalogueVersions list() {
        String inForce = catalogues.inForceAt(clock.instant()).version();
        return new CatalogueVersions(catalogues.all().stream().map(Version::catalogue)
                .map(one -> CatalogueVersion.of(one, one.version().equals(inForce), null)).toList());
    }

    @GetMapping("/{version}")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    ResponseEntity<String> catalogue(@PathVariable String version) {
        String text = catalogues.named(version).map(Version::text).orElseThrow(ProblemException::notFound);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(text);
    }

    private boolean isInForce(String version) {
        return catalogues.inForceAt(clock.instant()).version().equals(version);
    }

    private static Catalogue read(String text) {
        try {
            return CatalogueReader.toPublish(text);
        } catch (CatalogueRefused refused) {
            throw ProblemException.malformed(refused.problems().stream()
                    .map(problem -> new BadField(problem.field(), "not-acceptable", problem.detail())).toList());
        }
    }
}
