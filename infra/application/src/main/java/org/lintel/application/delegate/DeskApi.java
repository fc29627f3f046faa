package org.lintel.application.delegate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Problem;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.security.PassportLine;
import org.lintel.language.SessionId;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The desk, where a person shows a passport. What it says comes in a body, for addresses are remembered in many places. */
@RestController
final class DeskApi {
    private final DeskSearch search;

    DeskApi(DeskSearch search) {
        this.search = search;
    }

    /**
     * What the passport says: the line that machines read, or both names.
     *
     * @param passportLine the first of its two lines; names are not needed then
     */
    record DeskBody(SessionId sessionId, LocalDate birthDate, @Nullable PassportLineText passportLine, @Nullable PersonName givenName,
            @Nullable PersonName familyName) {}

    /** Whom it can be; nobody is named. */
    record DeskAnswer(List<DelegateAnswer> items) {}

    @PostMapping("/api/delegates/find")
    DeskAnswer find(@RequestBody DeskBody body, Sender sender) {
        if (body.passportLine != null) {
            PassportLine line = Objects.requireNonNull(PassportLine.read(body.passportLine.value()));
            return new DeskAnswer(search.inPassport(body.sessionId, line, body.birthDate, sender));
        }
        if (body.givenName == null || body.familyName == null) {
            throw ProblemException.malformed(missing(body));
        }
        return new DeskAnswer(search.named(body.sessionId, body.givenName.value(), body.familyName.value(), body.birthDate, sender));
    }

    private static List<Problem.BadField> missing(DeskBody body) {
        List<Problem.BadField> missing = new ArrayList<>();
        if (body.givenName == null) {
            missing.add(new Problem.BadField("givenName", "missing", "This is needed where there is no passport line."));
        }
        if (body.familyName == null) {
            missing.add(new Problem.BadField("familyName", "missing", "This is needed where there is no passport line."));
        }
        return missing;
    }
}
