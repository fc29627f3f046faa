package org.lintel.application.access;

import java.time.Instant;
import java.util.UUID;

import org.lintel.application.edge.Accepted;
import org.lintel.application.edge.CommandDesk;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.sealing.Opener;
import org.lintel.application.sealing.Opening;
import org.lintel.application.sealing.Sealer;
import org.lintel.application.sealing.Sealing;
import org.lintel.application.security.User;
import org.lintel.decisions.access.OpenConfidential;
import org.lintel.decisions.access.OpenExceptionally;
import org.lintel.decisions.delegate.OpenDelegate;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.RetentionClass;
import org.lintel.language.Role;
import org.lintel.language.SealedField;
import org.lintel.language.access.ExceptionalAccessId;
import org.lintel.language.access.ExceptionallyOpened;
import org.lintel.language.access.Purpose;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.delegate.DelegateId;
import org.lintel.views.words.Language;
import org.springframework.stereotype.Component;

/**
 * inv-30: the one way to what is confidential. What opens it is given only after the reading was recorded; where that cannot be, the call ends as
 * a command ends that cannot be carried out (503), and nothing was opened.
 */
@Component
public final class ConfidentialReading {
    private final CommandDesk desk;
    private final Sealing sealing;
    private final Opening opening;

    ConfidentialReading(CommandDesk desk, Sealing sealing, Opening opening) {
        this.desk = desk;
        this.sealing = sealing;
        this.opening = opening;
    }

    /**
     * An exceptional access that is on record.
     *
     * @param reviewUntil the last moment for its review, UTC
     * @param after a token of its place
     */
    public record Exceptional(ExceptionalAccessId access, Instant reviewUntil, String after) {}

    /** @throws ProblemException 403 for who is no officer, 404, 422 for an officer with a conflict of interest or without the file, 503 */
    public Opener of(AccreditationId file, Purpose purpose, Sender sender, Language language) {
        mustBeAnOfficer(sender.user());
        // Without a mark: whoever sends a form again reads again, and that is recorded again.
        desk.carryOut(new OpenConfidential(file, purpose, RetentionClass.CONFIDENTIAL, sender.as(Role.SEC)),
                new Sender(sender.user(), null));
        return opening.confidential(file, language);
    }

    /**
     * What is kept of a nominated person: for officers who work on the delegate, for reviewers while an appeal is open, and for the contact point who
     * nominated them.
     *
     * @throws ProblemException 404, 422 for an officer with a conflict of interest or without the file, 503
     */
    public Opener of(DelegateId delegate, Purpose purpose, Sender sender, Language language) {
        desk.carryOut(new OpenDelegate(delegate, purpose, RetentionClass.CONFIDENTIAL,
                readerOf(sender)), new Sender(sender.user(), null));
        return opening.confidential(delegate, language);
    }

    /** @return in which role somebody reads a delegate: of several, that in which they see the most without an appeal */
    public static Actor readerOf(Sender sender) {
        User user = sender.user();
        return sender.as(user.is(Role.APP) ? Role.APP : user.is(Role.SEC) ? Role.SEC : Role.REV);
    }

    /**
     * Records that an officer opens a file for a reason of their own; {@link #of} then opens it, for as long as that counts as one reading. So a
     * call that is repeated later under its key shows nothing that was not recorded.
     *
     * @throws ProblemException 403 for who is no officer, 404, 422 for an officer with a conflict of interest or with the file, 503
     */
    public Exceptional exceptionally(AccreditationId file, FreeText reason, Sender sender) {
        mustBeAnOfficer(sender.user());
        ExceptionalAccessId access = new ExceptionalAccessId(UUID.randomUUID().toString());
        Actor officer = sender.as(Role.SEC);
        Accepted accepted = desk.carryOut(command(access, file, reason, officer, sealing.forRehearsal(file)),
                () -> command(access, file, reason, officer, sealing.of(file)), sender);
        ExceptionallyOpened opened = accepted.history().events(ExceptionallyOpened.class).filter(one -> one.by().equals(officer))
                .reduce((_, latest) -> latest).orElseThrow();
        return new Exceptional(opened.access(), opened.reviewUntil(), accepted.after());
    }

    /** Judged before it is told whether there is such a file. @throws ProblemException 403 */
    public static void mustBeAnOfficer(User user) {
        if (!user.is(Role.SEC)) {
            throw ProblemException.wrongRole();
        }
    }

    private static OpenExceptionally command(ExceptionalAccessId access, AccreditationId file, FreeText reason, Actor officer,
            Sealer seal) {
        return new OpenExceptionally(access, file, RetentionClass.CONFIDENTIAL, seal.text(reason, SealedField.ACCESS_REASON), officer);
    }
}
