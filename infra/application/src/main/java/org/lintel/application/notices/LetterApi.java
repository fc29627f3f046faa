package org.lintel.application.notices;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Parameters;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Reads;
import org.lintel.application.edge.Sender;
import org.lintel.application.sealing.Opening;
import org.lintel.application.security.User;
import org.lintel.application.wiring.Views;
import org.lintel.decisions.Refusal;
import org.lintel.language.Role;
import org.lintel.views.notices.Notice;
import org.lintel.views.words.Language;
import org.springframework.http.CacheControl;
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

/** A notice to print: for its applicant, and for officers to send by post. */
@RestController
@RequestMapping("/api/notices")
final class LetterApi {
    /** Reading has no effect, and a reply period begins when the party opens the notice: so opening comes first. */
    private static final Refusal UNOPENED = new Refusal("notice-unopened",
            "This notice was not opened yet, and a period to reply may begin when it is.", "Open it first.");

    private final Views views;
    private final Opening opening;
    private final Reads reads;

    LetterApi(Views views, Reads reads, Opening opening) {
        this.opening = opening;
        this.views = views;
        this.reads = reads;
    }

    @GetMapping(value = "/{id}/letter", produces = MediaType.APPLICATION_PDF_VALUE)
    @ApiResponse(responseCode = "200", description = "The letter.", content = @Content(mediaType = MediaType.APPLICATION_PDF_VALUE, schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "422", description = "The applicant has not opened the notice: notice-unopened.", content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE, schema = @Schema(ref = "#/components/schemas/Problem")))
    ResponseEntity<byte[]> letter(@PathVariable String id, @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String after, Sender sender) {
        Language written = Parameters.language("language", language);
        Notice notice = readable(NoticeId.orNotFound(id), after, sender.user());
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"notice.pdf\"")
                .body(PrintedLetter.of(notice, Letters.in(written, opening), written));
    }

    /** @throws ProblemException 404, for what is unknown and for what is another's alike; 422 where its applicant has not opened it */
    private Notice readable(NoticeId id, @Nullable String after, User user) {
        Notice notice = reads.view(views.notices(), after).find(id.text());
        if (notice == null || !user.is(Role.SEC) && !notice.applicant().equals(user.id())) {
            throw ProblemException.notFound();
        }
        if (!user.is(Role.SEC) && notice.openedAt() == null) {
            throw ProblemException.refused(UNOPENED);
        }
        return notice;
    }
}
