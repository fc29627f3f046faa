package org.lintel.application.nominations;

import java.io.IOException;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.language.SessionId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;

/** Nominations by file. */
@RestController
final class NominationsApi {
    private final NominationsIntake intake;

    NominationsApi(NominationsIntake intake) {
        this.intake = intake;
    }

    @PostMapping(path = "/api/sessions/{id}/nominations", consumes = "text/csv")
    @Operation(requestBody = @RequestBody(required = true, content = @Content(mediaType = "text/csv", schema = @Schema(type = "string"))))
    NominationsAnswer take(@PathVariable String id, @RequestParam(required = false) @Nullable Boolean dryRun, Sender sender,
            HttpServletRequest call) throws IOException {
        return intake.take(new NominationsFile(call.getInputStream().readAllBytes()), sessionOrNotFound(id), sender,
                Boolean.TRUE.equals(dryRun));
    }

    static SessionId sessionOrNotFound(String text) {
        try {
            return new SessionId(text);
        } catch (IllegalArgumentException impossible) {
            throw ProblemException.notFound();
        }
    }
}
