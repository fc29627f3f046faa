package org.lintel.application.audit;

import org.lintel.application.edge.ProblemException;
import org.lintel.application.pages.PageProblems;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One event as it is stored, from the pages: the line that {@code GET /api/audit/events} has of it. */
@Controller
final class EventDownload implements PageProblems.Page {
    private final AuditApi events;

    EventDownload(AuditApi events) {
        this.events = events;
    }

    @GetMapping("/audit/events/{position}")
    ResponseEntity<byte[]> event(@PathVariable long position) {
        if (position < 0) {
            throw ProblemException.malformed("position", "not-acceptable", "Positions begin with 0.");
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"event-" + position + ".json\"")
                .body(events.line(position).orElseThrow(ProblemException::notFound));
    }
}
