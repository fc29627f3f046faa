package org.lintel.decisions.access;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Command;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.decisions.accreditation.Accreditation;
import org.lintel.decisions.accreditation.FileRetention;
import org.lintel.decisions.accreditation.NoConflictOfInterest;
import org.lintel.language.Actor;
import org.lintel.language.Event;
import org.lintel.language.FreeText;
import org.lintel.language.RetentionClass;
import org.lintel.language.Sealed;
import org.lintel.language.Tags;
import org.lintel.language.access.ExceptionalAccessId;
import org.lintel.language.access.ExceptionalAccessReviewed;
import org.lintel.language.access.ExceptionalReviewMissed;
import org.lintel.language.access.ExceptionallyOpened;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.erasure.FileErased;

/**
 * inv-30: another person says whether an exceptional access was justified, in time or late; once. Refused to who opened it, and over a conflict of
 * interest with the file (inv-2). It takes nothing back, and decides nothing on the file.
 *
 * @param note null where the reviewer has nothing to add; refused once the file is erased, for nobody could read it
 */
public record ReviewExceptionalAccess(ExceptionalAccessId access, boolean justified, @Nullable Sealed<FreeText> note,
        Actor by) implements Command {
    private static final Refusal REVIEWED = new Refusal("already-reviewed", "This access was reviewed already.",
            "Read the list again.");
    private static final Refusal SAME_PERSON = new Refusal("four-eyes", "You opened this yourself, so somebody else must review it.",
            "Ask another second officer.").which("exceptional-access");
    private static final Refusal NOTE_NOT_KEPT = new Refusal("note-not-kept",
            "What was written into this file was erased, so no note can be kept with it.", "Review it without a note.");

    @Override
    public Boundary boundary(History known) {
        Boundary own = Boundary.of(Tags.exceptionalAccess(access));
        ExceptionalAccess found = ExceptionalAccess.from(known, access);
        if (found == null) {
            return own;
        }
        AccreditationId read = found.opened().accreditation();
        Boundary ofFile = own.and(Boundary.of(Tags.accreditation(read)),
                Boundary.of(new Boundary.Criterion(Tags.erasure(read), Set.of(FileErased.class))));
        Accreditation file = Accreditation.from(known, read);
        return file == null ? ofFile : ofFile.and(NoConflictOfInterest.boundary(file));
    }

    @Override
    public Decision decide(History history, Circumstances circumstances) {
        ExceptionalAccess found = ExceptionalAccess.from(history, access);
        if (found == null) {
            return new Decision.NotFound();
        }
        ExceptionallyOpened opened = found.opened();
        Accreditation file = Objects.requireNonNull(Accreditation.from(history, opened.accreditation()));
        return Decision.provided(Rule.that(() -> !found.reviewed(), REVIEWED),
                Rule.that(() -> !opened.by().id().equals(by.id()), SAME_PERSON), NoConflictOfInterest.of(by, file, history),
                Rule.that(() -> note == null || !FileRetention.of(opened.accreditation(), history).hasErased(RetentionClass.RESTRICTED),
                        NOTE_NOT_KEPT))
                .thenAll(() -> reviewed(found, circumstances));
    }

    /** That it is late is recorded with it, where the clock did not come to it before. */
    private List<Event> reviewed(ExceptionalAccess found, Circumstances circumstances) {
        ExceptionallyOpened opened = found.opened();
        ExceptionalAccessReviewed reviewed = new ExceptionalAccessReviewed(access, opened.accreditation(), justified, note, by);
        return found.missed() || !circumstances.now().isAfter(opened.reviewUntil())
                ? List.of(reviewed)
                : List.of(new ExceptionalReviewMissed(access, opened.accreditation(), opened.reviewUntil(), by), reviewed);
    }
}
