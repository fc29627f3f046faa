package org.lintel.application.transparency;

import java.nio.charset.StandardCharsets;

import org.lintel.application.edge.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

/** One event's proof, for an auditor to take along or to show to somebody who is to see this event and no other. */
@RestController
final class ProofApi {
    private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final EventProofs proofs;

    ProofApi(EventProofs proofs) {
        this.proofs = proofs;
    }

    @GetMapping(value = "/api/audit/events/{position}/proof", produces = MediaType.TEXT_PLAIN_VALUE)
    @ApiResponse(responseCode = "200", description = "The event's proof (C2SP tlog-proof), with its nonce and its record: lintel audit check judges it.", content = @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string")))
    ResponseEntity<byte[]> proof(@PathVariable long position) {
        if (position < 0) {
            throw ProblemException.malformed("position", "not-acceptable", "Positions begin with 0.");
        }
        byte[] proof = proofs.of(position).bytes();
        return ResponseEntity.ok().contentType(PLAIN).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"event-" + position + ".tlog-proof\"").body(proof);
    }
}
