package org.lintel.application.wiring;

import java.util.List;

import org.lintel.application.edge.ProblemException;
import org.lintel.eventstore.MongoEventStorageEngine;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** For administrators: where the views stand, and rebuilding one beside the live one. For everybody: whether the registry is well. */
@RestController
final class ViewsApi {
    private static final String WELL = "UP";

    private final Views views;
    private final MongoEventStorageEngine engine;

    ViewsApi(Views views, MongoEventStorageEngine engine) {
        this.views = views;
        this.engine = engine;
    }

    /** Where all views stand. */
    record Statuses(List<ServedView.Status> items) {}

    /** Whether the registry is well; what is not, is for administrators to see. */
    record Health(String status) {}

    @GetMapping("/api/views")
    Statuses list() {
        return new Statuses(views.all().stream().map(view -> view.status()).toList());
    }

    @PostMapping("/api/views/{name}/rebuild")
    ServedView.Status rebuild(@PathVariable String name) {
        ServedView<?> view = views.named(name).orElseThrow(ProblemException::notFound);
        view.rebuild();
        return view.status();
    }

    @GetMapping("/health")
    ResponseEntity<Health> health() {
        String status = !engine.isReachable()
                ? "STORAGE_DOES_NOT_ANSWER"
                : views.all().stream().allMatch(view -> view.status().failure() == null) ? WELL : "A_VIEW_STANDS_STILL";
        return ResponseEntity.status(status.equals(WELL) ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE).body(new Health(status));
    }
}
