package org.lintel.application.transparency;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

import org.lintel.application.edge.ProblemException;
import org.lintel.application.security.SignedIn;
import org.lintel.language.Role;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;

/** The transparency log as C2SP tlog-tiles has it served: to everybody what lies under the hourly checkpoint, to auditors all. */
@RestController
final class LogApi {
    private static final String BEGINNING = "/log/";
    private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final ServedLog toEverybody;
    private final ServedLog toAuditors;
    private final LogKeeper keeper;

    LogApi(LogFiles files, LogKeeper keeper) {
        this.toEverybody = ServedLog.toEverybody(files);
        this.toAuditors = ServedLog.toAuditors(files);
        this.keeper = keeper;
    }

    @GetMapping(value = "/log/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
    @ApiResponse(responseCode = "200", description = "The signed checkpoint: the last full hour's, to auditors the newest.", content = @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string")))
    ResponseEntity<byte[]> checkpoint() {
        byte[] checkpoint = present().checkpoint().orElseThrow(ProblemException::notFound);
        return ResponseEntity.ok().contentType(PLAIN).cacheControl(CacheControl.noStore()).body(checkpoint);
    }

    @GetMapping(value = "/log/vkey", produces = MediaType.TEXT_PLAIN_VALUE)
    @ApiResponse(responseCode = "200", description = "The keys that verify the log's checkpoints, one a line.", content = @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string")))
    ResponseEntity<byte[]> verifierKeys() {
        return ResponseEntity.ok().contentType(PLAIN).cacheControl(CacheControl.noStore())
                .body((String.join("\n", keeper.verifierKeys()) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** A tile never changes; but what an auditor is shown is for nobody between. */
    @GetMapping(value = "/log/tile/**", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ApiResponse(responseCode = "200", description = "The tile, of hashes or of the events' commitments.", content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> tile(HttpServletRequest request) {
        byte[] tile = present().tile(request.getRequestURI().substring(BEGINNING.length())).orElseThrow(ProblemException::notFound);
        CacheControl kept = CacheControl.maxAge(Duration.ofDays(365)).immutable();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(isAuditor() ? kept.cachePrivate() : kept.cachePublic()).header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .body(tile);
    }

    @GetMapping("/api/audit/log")
    LogStanding standing() {
        return keeper.standing();
    }

    private ServedLog present() {
        return isAuditor() ? toAuditors : toEverybody;
    }

    private static boolean isAuditor() {
        return Optional.ofNullable(SignedIn.presentOrNull()).filter(user -> user.is(Role.AUD)).isPresent();
    }
}
