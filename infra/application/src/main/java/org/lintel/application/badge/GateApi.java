package org.lintel.application.badge;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.language.SessionId;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;

/** What a gate asks: is this badge valid; and what it takes along when it has no connection. */
@RestController
@RequestMapping("/api")
final class GateApi {
    private final GateDesk desk;
    private final GateLists lists;
    private final GateKey key;

    GateApi(GateDesk desk, GateLists lists, GateKey key) {
        this.desk = desk;
        this.lists = lists;
        this.key = key;
    }

    record GateCheckBody(Handle handle) {}

    record GateActivationBody(Handle handle, boolean identitySeen, boolean codeOfConductAccepted) {
        BadgeStep step() {
            return new BadgeApi.ActivationBody(identitySeen, codeOfConductAccepted);
        }
    }

    @PostMapping("/gate/check")
    GateAnswer check(@RequestBody GateCheckBody body, Sender sender, HttpServletRequest request) {
        return desk.check(body.handle, request.getRemoteAddr(), sender);
    }

    @PostMapping("/gate/activate")
    GateAnswer activate(@RequestBody GateActivationBody body, Sender sender, HttpServletRequest request) {
        return desk.activate(body.handle, body.step(), request.getRemoteAddr(), sender);
    }

    @GetMapping(value = "/sessions/{id}/gate-list", produces = MediaType.TEXT_PLAIN_VALUE)
    @ApiResponse(responseCode = "200", description = "The signed list.", content = @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string")))
    ResponseEntity<String> list(@PathVariable String id, @RequestParam(required = false) @Nullable String after) {
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"gate-list.txt\"")
                .body(lists.of(sessionOrNotFound(id), after));
    }

    @GetMapping(value = "/gate-key", produces = MediaType.TEXT_PLAIN_VALUE)
    @ApiResponse(responseCode = "200", description = "The public key of the lists, as PEM.", content = @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string")))
    ResponseEntity<String> key() {
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(key.pem());
    }

    private static SessionId sessionOrNotFound(String id) {
        try {
            return new SessionId(id);
        } catch (IllegalArgumentException impossible) {
            throw ProblemException.notFound();
        }
    }
}
