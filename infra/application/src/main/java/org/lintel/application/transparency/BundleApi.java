package org.lintel.application.transparency;

import java.io.IOException;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Parameters;
import org.lintel.application.edge.ProblemException;
import org.lintel.language.SessionId;
import org.lintel.transparencylog.SignedNote;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;

/** The history in a file that proves itself, as {@code docs/bundle.md} says: pseudonyms only, every text sealed. */
@RestController
final class BundleApi {
    private static final String ZIP = "application/zip";

    private final Export export;

    BundleApi(Export export) {
        this.export = export;
    }

    /**
     * Written on the request's own thread, for it may take longer than one waits for an answer that is made elsewhere. One that cannot be written to its end
     * breaks off, and is refused as cut short.
     */
    @GetMapping(value = "/api/audit/bundle", produces = ZIP)
    @ApiResponse(responseCode = "200", description = "The bundle: all events under the newest checkpoint, or those of one session, which proves that they are in the log and not that they are all.", content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    void bundle(@RequestParam(required = false) @Nullable String session, HttpServletResponse answer) throws IOException {
        SessionId of = Parameters.session("session", session);
        if (of != null && !export.knows(of)) {
            throw ProblemException.notFound();
        }
        SignedNote checkpoint = export.checkpointWithRoom(of);
        answer.setContentType(ZIP);
        answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        answer.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"lintel" + (of == null ? "" : "-" + of.value()) + ".zip\"");
        export.write(checkpoint, of, answer.getOutputStream());
    }
}
