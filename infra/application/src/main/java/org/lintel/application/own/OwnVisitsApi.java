package org.lintel.application.own;

import java.time.Instant;

import org.lintel.application.edge.Name;
import org.lintel.application.security.VisitByToken;
import org.lintel.application.security.Visits;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import jakarta.servlet.http.HttpServletRequest;

/** Visits of persons to what is their own, for programs: a one-time link's secret for a token that holds for a short time. */
@RestController
@RequestMapping("/api/own")
final class OwnVisitsApi {
    private final OwnVisits own;
    private final Visits visits;

    OwnVisitsApi(OwnVisits own, Visits visits) {
        this.own = own;
        this.visits = visits;
    }

    /** @param link the last part of the link's address */
    record ArrivalBody(Name link) {
        @Override
        public String toString() {
            return "ArrivalBody[withheld]";
        }
    }

    /**
     * A visit that has begun.
     *
     * @param token to send with each call, as {@code Authorization: Bearer}
     * @param ends when it is over at the latest, UTC
     */
    record VisitAnswer(String token, Instant ends, String after) {
        @Override
        public String toString() {
            return "VisitAnswer[withheld]";
        }
    }

    /** Nothing more to say. */
    record LeavingBody() {}

    /** @param left always true */
    record LeftAnswer(boolean left) {}

    @PostMapping("/visits")
    @ResponseStatus(HttpStatus.CREATED)
    VisitAnswer arrive(@RequestBody ArrivalBody body) {
        OwnVisits.Visit visit = own.begin(body.link.value());
        return new VisitAnswer(visits.begin(visit.person(), visit.ends()), visit.ends(), visit.after());
    }

    @PostMapping("/leave")
    LeftAnswer leave(@RequestBody LeavingBody body, HttpServletRequest request) {
        String token = VisitByToken.tokenOf(request);
        if (token != null) {
            visits.end(token);
        }
        return new LeftAnswer(true);
    }
}
