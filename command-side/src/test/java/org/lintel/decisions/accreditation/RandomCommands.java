package org.lintel.decisions.accreditation;

import static org.lintel.decisions.accreditation.SampleFile.ORGANISATION;
import static org.lintel.decisions.accreditation.SampleFile.REASONS;
import static org.lintel.decisions.accreditation.SampleFile.key;
import static org.lintel.decisions.accreditation.SampleFile.text;
import static org.lintel.decisions.accreditation.SamplePeople.APPLICANT;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.OTHER_APPLICANT;
import static org.lintel.decisions.accreditation.SamplePeople.OTHER_OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.OTHER_SECOND_OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.SECOND_OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.SECOND_OFFICER_AS_OFFICER;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.lintel.decisions.Command;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.OrganisationKey;
import org.lintel.language.SessionId;
import org.lintel.language.TextKey;
import org.lintel.language.accreditation.AccreditationDenied;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationGranted;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.AccreditationRevoked;
import org.lintel.language.accreditation.CheckOutcome;
import org.lintel.language.accreditation.CheckRecorded;
import org.lintel.language.accreditation.ClarificationAsked;
import org.lintel.language.accreditation.DecisionRecommended;
import org.lintel.language.accreditation.InformationSupplied;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.NoticeAnswered;
import org.lintel.language.accreditation.NoticeGiven;
import org.lintel.language.accreditation.OfficerRecused;
import org.lintel.language.accreditation.RecommendationReturned;
import org.lintel.language.accreditation.RequestFoundComplete;
import org.lintel.language.accreditation.RequestFoundIncomplete;
import org.lintel.language.accreditation.RequestWithdrawn;
import org.lintel.language.session.ParticipantCategory;

/** Commands as an unruly crowd would send them: any step at any time, by anybody whose role lets the edge pass it on. */
final class RandomCommands {
    private static final List<Actor> APPLICANTS = List.of(APPLICANT, OTHER_APPLICANT);
    private static final List<Actor> OFFICERS = List.of(OFFICER, OTHER_OFFICER, SECOND_OFFICER_AS_OFFICER);
    private static final List<Actor> SECOND_OFFICERS = List.of(SECOND_OFFICER, OTHER_SECOND_OFFICER);
    private static final List<SessionId> SESSIONS = List.of(SampleSession.ASP25, SampleSession.ASP26);
    private static final List<String> WORDS = List.of("registration", "statutes", "who pays");
    /** Few files at a time, so that some of them get far. */
    private static final int FILES_AT_A_TIME = 6;

    /** A file as its senders know it. */
    private record File(AccreditationId id, Actor applicant, AccreditationEvent latest) {}

    private final Random random;
    private final List<File> files = new ArrayList<>();
    private int filed;

    RandomCommands(Random random) {
        this.random = random;
    }

    Command next() {
        if (files.isEmpty() || oneIn(30)) {
            return request();
        }
        File file = oneOf(files.subList(Math.max(0, files.size() - FILES_AT_A_TIME), files.size()));
        return oneIn(2) ? any(file) : fitting(file);
    }

    /** What was accepted, so that the crowd knows where its files stand. */
    void accepted(AccreditationEvent event) {
        if (event instanceof AccreditationRequested opened) {
            files.add(new File(opened.accreditation(), opened.by(), opened));
        } else {
            files.replaceAll(file -> file.id.equals(event.accreditation()) ? new File(file.id, file.applicant, event) : file);
        }
    }

    /** A step that may come next, though not necessarily by this person or in this form. */
    private Command fitting(File file) {
        return switch (file.latest) {
            case AccreditationRequested _ -> checkCompleteness(file);
            case RequestFoundIncomplete _,ClarificationAsked _ -> supply(file);
            case InformationSupplied _ -> oneIn(2) ? checkCompleteness(file) : ask(file);
            case RequestFoundComplete _,CheckRecorded _,OfficerRecused _,RecommendationReturned _ -> vet(file);
            case DecisionRecommended _ -> oneIn(4) ? deny(file) : grant(file);
            case AccreditationGranted _ -> giveNotice(file);
            case NoticeGiven _ -> reply(file);
            case NoticeAnswered _ -> revoke(file);
            case AccreditationDenied _,AccreditationRevoked _,RequestWithdrawn _ -> request();
        };
    }

    private Command vet(File file) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> recordCheck(file);
            case 2 -> ask(file);
            case 3 -> recommendDenial(file);
            default -> recommendGrant(file);
        };
    }

    private Command any(File file) {
        return switch (random.nextInt(40)) {
            case 0, 1, 2, 3 -> checkCompleteness(file);
            case 4, 5, 6 -> supply(file);
            case 7, 8, 9 -> ask(file);
            case 10, 11, 12 -> recordCheck(file);
            case 13, 14, 15 -> recommendGrant(file);
            case 16, 17 -> recommendDenial(file);
            case 18, 19, 20 -> grant(file);
            case 21, 22 -> deny(file);
            case 23, 24, 25 -> giveNotice(file);
            case 26, 27, 28 -> reply(file);
            case 29, 30, 31, 32 -> revoke(file);
            case 33, 34 -> new Recuse(file.id, REASONS, oneOf(OFFICERS));
            case 35, 36 -> new ReturnToVetting(file.id, REASONS, oneOf(SECOND_OFFICERS));
            case 37 -> new WithdrawRequest(file.id, file.applicant);
            default -> request();
        };
    }

    private Command request() {
        return new RequestAccreditation(new AccreditationId("file-" + filed++), oneOf(SESSIONS), ORGANISATION,
                new OrganisationKey("organisation-" + random.nextInt(4)), ParticipantCategory.NGO, text("purpose"), oneOf(APPLICANTS));
    }

    private Command supply(File file) {
        return new SupplyInformation(file.id, text("attached"), file.applicant);
    }

    private Command recordCheck(File file) {
        return new RecordCheck(file.id, "IDENTITY", oneIn(3) ? CheckOutcome.FAILED : CheckOutcome.PASSED, null, oneOf(OFFICERS));
    }

    private Command recommendGrant(File file) {
        return new RecommendGrant(file.id, REASONS, oneOf(OFFICERS));
    }

    private Command recommendDenial(File file) {
        return new RecommendDenial(file.id, justification(), oneOf(OFFICERS));
    }

    private Command grant(File file) {
        return new GrantAccreditation(file.id, List.of(), oneOf(SECOND_OFFICERS));
    }

    private Command deny(File file) {
        return new DenyAccreditation(file.id, justification(), oneOf(SECOND_OFFICERS));
    }

    private Command giveNotice(File file) {
        return new GiveNotice(file.id, oneIn(4) ? Intent.SUSPEND : Intent.REVOKE, justification(), oneOf(OFFICERS));
    }

    private Command reply(File file) {
        return new ReplyToNotice(file.id, text("reply"), file.applicant);
    }

    private Command revoke(File file) {
        return new RevokeAccreditation(file.id, justification(), oneOf(SECOND_OFFICERS));
    }

    private Command checkCompleteness(File file) {
        List<String> missing = oneIn(2) ? WORDS.stream().filter(_ -> oneIn(2)).toList() : List.of();
        List<FreeText> texts = missing.stream().map(SampleFile::text).toList();
        List<TextKey> keys = missing.stream().map(SampleFile::key).toList();
        return new CheckCompleteness(file.id, texts, keys, oneOf(OFFICERS));
    }

    private Command ask(File file) {
        String words = oneOf(WORDS);
        return new AskClarification(file.id, text(words), key(words), oneOf(OFFICERS));
    }

    private Justification justification() {
        String ground = switch (random.nextInt(8)) {
            case 0 -> null;
            case 1 -> "NATIONALITY";
            case 2 -> "SECURITY_RISK_SUBSTANTIATED";
            default -> "CODE_OF_CONDUCT";
        };
        return new Justification(ground, REASONS, oneIn(2) ? text("gist") : null);
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
