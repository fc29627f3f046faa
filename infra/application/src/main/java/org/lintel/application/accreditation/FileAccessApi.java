package org.lintel.application.accreditation;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lintel.application.access.ConfidentialReading;
import org.lintel.application.access.ConfidentialReading.Exceptional;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.security.User;
import org.lintel.application.security.Users;
import org.lintel.decisions.access.AssignOfficer;
import org.lintel.language.FreeText;
import org.lintel.language.Role;
import org.lintel.language.UserId;
import org.lintel.language.access.Purpose;
import org.lintel.language.accreditation.AccreditationId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who works on a file, and opening one that one does not work on, for a reason that another person reviews. */
@RestController
@RequestMapping("/api/accreditations")
final class FileAccessApi {
    private static final Set<String> OVER = Set.of("not-assigned", "conflict-of-interest");

    private final FileCommands commands;
    private final ConfidentialReading confidential;
    private final AccreditationReads reads;
    private final Users users;

    FileAccessApi(FileCommands commands, ConfidentialReading confidential, AccreditationReads reads, Users users) {
        this.commands = commands;
        this.confidential = confidential;
        this.reads = reads;
        this.users = users;
    }

    /** @param officer the id of whom a second officer gives the file to; null for who takes it */
    record AssignmentBody(@Nullable UserId officer) {}

    record ExceptionBody(FreeText reason) {}

    /**
     * A file that was opened exceptionally.
     *
     * @param id of the access, for its review
     * @param reviewUntil the last moment for that, UTC
     * @param file with its vetting notes
     */
    record ExceptionalAnswer(String id, Instant reviewUntil, FileAnswer file, String after) {}

    /** @throws ProblemException 403 where somebody who is no second officer gives it to another */
    @PostMapping("/{id}/assign")
    FileState assign(@PathVariable String id, @RequestBody AssignmentBody body, Sender sender) {
        return assign(id, body.officer, sender);
    }

    FileState assign(String id, @Nullable UserId officer, Sender sender) {
        User user = sender.user();
        UserId who = officer == null ? user.id() : officer;
        boolean takes = who.equals(user.id());
        if (!takes && !user.is(Role.SEN)) {
            throw ProblemException.wrongRole();
        }
        AccreditationId file = AccreditationIds.orNotFound(id);
        return commands.carryOut(file, new AssignOfficer(file, who, users.isOfficer(who), sender.as(takes ? Role.SEC : Role.SEN)), sender);
    }

    @PostMapping("/{id}/open-exceptionally")
    ExceptionalAnswer openExceptionally(@PathVariable String id, @RequestBody ExceptionBody body, Sender sender) {
        Exceptional opened = confidential.exceptionally(AccreditationIds.orNotFound(id), body.reason, sender);
        return new ExceptionalAnswer(opened.access().value(), opened.reviewUntil(), shown(id, opened, sender), opened.after());
    }

    /** A call that is repeated under its key once the reading is over gets its answer again, but for the notes: nobody recorded a further reading. */
    private FileAnswer shown(String id, Exceptional opened, Sender sender) {
        try {
            return reads.file(id, opened.after(), Purpose.VETTING, sender);
        } catch (ProblemException over) {
            if (!OVER.contains(over.problem().code())) {
                throw over;
            }
            return reads.file(id, opened.after(), sender);
        }
    }
}
