package org.lintel.decisions.model;

import static org.lintel.language.RetentionClass.RESTRICTED;

import java.time.Instant;
import java.util.List;

import org.lintel.language.accreditation.AccreditationDenied;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationRevoked;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.AppealDismissed;
import org.lintel.language.accreditation.AppealLodged;
import org.lintel.language.accreditation.AppealUpheld;
import org.lintel.language.accreditation.DeadlineExtended;
import org.lintel.language.accreditation.NoticeDispatchedAgain;
import org.lintel.language.accreditation.NoticeUndeliverable;
import org.lintel.language.accreditation.RecordsErased;
import org.lintel.language.accreditation.RequestClosedWithoutPrejudice;
import org.lintel.language.accreditation.RetentionBegan;
import org.lintel.language.accreditation.TimeLimit;

/** What is kept and what is erased: not before its time, once, and never while the file could still be decided on. */
final class RetentionCheck {
    private RetentionCheck() {}

    static void holds(Past.FileSoFar file, AccreditationEvent next, Instant now) {
        List<RecordsErased> erased = file.all(RecordsErased.class);
        switch (next) {
            case RetentionBegan began -> {
                Broken.unless(isOver(file, now), "G23", "it is kept from a time on that has not come");
                Broken.unless(!began.confidentialUntil().isAfter(began.restrictedUntil()), "G23", "notes outlive their file");
            }
            case RecordsErased records -> {
                Broken.unless(isOver(file, now), "G23", "erased though it can be decided on");
                int began = file.last(RetentionBegan.class::isInstance);
                Broken.unless(began >= 0 && file.after(began).stream().noneMatch(event -> opensAgain(file, event)), "G23",
                        "erased though the file was opened again");
                Instant until = ((RetentionBegan) file.events().get(began)).until(records.retention());
                Broken.unless(records.due().equals(until) && now.isAfter(until), "G23", "erased before its time");
                Broken.unless(erased.stream().noneMatch(earlier -> earlier.retention() == records.retention()), "G23", "erased twice");
            }
            default -> Broken.unless(erased.stream().noneMatch(earlier -> earlier.retention() == RESTRICTED), "G23",
                    "what was erased was written into");
        }
    }

    private static boolean isOver(Past.FileSoFar file, Instant now) {
        long decided = file.events().stream().filter(event -> event instanceof AppealUpheld || event instanceof AppealDismissed).count();
        boolean byAnAct = file.state() == AccreditationState.DENIED || file.state() == AccreditationState.REVOKED
                || file.state() == AccreditationState.CLOSED;
        return file.all(AppealLodged.class).size() == decided && (!byAnAct || !AppealsCheck.canStillBeLodged(file, now));
    }

    private static boolean opensAgain(Past.FileSoFar file, AccreditationEvent event) {
        return event instanceof AppealLodged || event instanceof AppealUpheld
                || event instanceof DeadlineExtended extended && extended.limit() == TimeLimit.APPEAL
                || event instanceof NoticeUndeliverable lost && movesTheTimeToAppeal(file, lost.notice())
                || event instanceof NoticeDispatchedAgain again && movesTheTimeToAppeal(file, again.notice());
    }

    /** The notice of the act that can still be appealed. */
    private static boolean movesTheTimeToAppeal(Past.FileSoFar file, int notice) {
        int act = file.last(event -> event instanceof AccreditationDenied || event instanceof RequestClosedWithoutPrejudice
                || event instanceof AccreditationRevoked);
        return act >= 0 && file.notice(act) == notice && file.after(act).stream().noneMatch(AppealLodged.class::isInstance);
    }
}
