package org.lintel.application.wiring;

import java.util.List;

import org.lintel.application.edge.ProblemException;
import org.lintel.application.transparency.LogKeeper;
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
    private final LogKeeper log;
    private final Storage storage;

    ViewsApi(Views views, MongoEventStorageEngine engine, LogKeeper log, Storage storage) {
        this.views = views;
        this.engine = engine;
        this.log = log;
        this.storage = storage;
    }

    /** Where all views stand. */
    record Statuses(List<ServedView.Status> items) {}

    /**
     * Whether the registry is well; what is not, is for administrators to see.
     *
     * @param viewsFedSecondsAgo how long ago the process that feeds a view gave a sign of life, of the view for which that is longest
     * @param takeOverAfterSeconds after how long another process takes over
     */
    record Health(String status, long viewsFedSecondsAgo, long takeOverAfterSeconds) {}

    @GetMapping("/api/views")
    Statuses list() {
        return new Statuses(views.statuses());
    }

    @PostMapping("/api/views/{name}/rebuild")
    ServedView.Status rebuild(@PathVariable String name) {
        ServedView<?> view = views.named(name).orElseThrow(ProblemException::notFound);
        view.rebuild();
        return views.statuses().stream().filter(status -> status.view().equals(name)).findFirst().orElseThrow();
    }

    @GetMapping("/health")
    ResponseEntity<Health> health() {
        String status = status();
        return ResponseEntity.status(status.equals(WELL) ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(new Health(status, views.longestUnfed().toSeconds(), views.takeOverAfter().toSeconds()));
    }

    private String status() {
        if (storage.refusesWrites()) {
            return "STORAGE_CANNOT_BE_WRITTEN";
        }
        if (!engine.isReachable()) {
            return "STORAGE_DOES_NOT_ANSWER";
        }
        if (views.isAnyStandingStill()) {
            return "A_VIEW_STANDS_STILL";
        }
        if (views.all().stream().anyMatch(view -> view.collection() == null)) {
            return "VIEWS_ARE_BEING_BUILT";
        }
        return log.standing().fault() == null ? WELL : "THE_LOG_STANDS_STILL";
    }
}
