package org.lintel.application.browser;

import static org.lintel.application.browser.Press.on;
import static org.lintel.application.browser.Press.write;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The pages that are inspected, one a line: who opens it, where, and what it answers. A new page gets a line, and nothing else. */
enum KnownPage {
    SIGN_IN(null, "/sign-in"),
    SIGN_IN_REFUSED(null, "/sign-in?failed"),
    SIGNED_OUT(null, "/sign-in?left"),
    ARRIVAL(null, "/own/a-one-time-link"),
    NO_ARRIVAL(null, "/own/a-one-time-link", 404, on("main form button")),
    OWN_PAGE(null, "{link}", 200, on("main form button")),
    OWN_PAGE_LEFT(null, "/left"),
    PARTICIPANTS(null, "/participants/{session}"),
    OWN_FILES("applicant", "/"),
    REQUEST("applicant", "/requests/new"),
    REQUEST_SAVED("applicant", "/requests/new", 200, on("button[value=SAVE]")),
    REQUEST_REFUSED("applicant", "/requests/new", 400, write("select[name=sessionId]", "ASP25"), write("select[name=country]", "KEN"),
            write("input[name=name]", " "), write("textarea[name=purpose]", " "), on("button[value=FILE]")),
    OWN_FILE("applicant", "/files/{file}"),
    OWN_FILE_TO_ANSWER("applicant", "/files/{incomplete}"),
    OWN_DELEGATION("applicant", "/files/{file}/delegation"),
    NOMINATION_REFUSED("applicant", "/files/{file}/delegation", 400, write("input[name=givenName]", "Ada"),
            write("input[name=familyName]", " "), write("input[name=birthDate]", "1990-01-31"), write("select[name=nationality]", "KEN"),
            on("form[action$='/nominate'] button")),
    OWN_DELEGATE("applicant", "/delegates/{nominee}"),
    NOMINATIONS("applicant", "/nominations/{session}"),
    NOMINATIONS_TRIED("applicant", "/nominations/{session}", 200,
            write("textarea[name=lines]",
                    """
                            organisation,organisation_country,category,contact_name,contact_email,given_name,family_name,birth_date,nationality,role,visibility,at_risk,language,visa_support,side_event
                            Harbour,KEN,NGO,Ada,ada@example.org,Ada,Otieno,1990-13-31,KEN,DELEGATE,UNLISTED,no,en,no,"""),
            on("button[value=TRY]")),
    NOMINATIONS_OF_NO_FILE("applicant", "/nominations/{session}", 400, write("textarea[name=lines]", "nothing"), on("button[value=TRY]")),
    NOTICES("applicant", "/notices"),
    NOTICE("applicant", "/notices/{notice}"),
    NOTICE_OPENED("applicant", "/notices/{opened}"),
    WORK_LIST("officer", "/?session={session}"),
    WORK_LIST_OF_ONE_STATE("officer", "/?session={session}&state=VETTING"),
    EMPTY_WORK_LIST("officer", "/?state=EXPIRED"),
    BATCH("officer", "/?session={session}&state=VETTING&all=true", 200, on("button[name=step]")),
    BATCH_REFUSED("officer", "/?session={session}&state=VETTING&all=true", 400, on("button[name=step]"),
            write("textarea[name=reasons]", " "), on("form[action='/batch/carry-out'] > p:last-of-type button")),
    BATCH_DONE("officer", "/?session={many}&state=SUBMITTED", 200, on("input[name=file] >> nth=0"), on("button[name=step]"),
            on("form[action='/batch/carry-out'] > p:last-of-type button")),
    FILE("officer", "/files/{file}"),
    FILE_IN_VETTING("officer", "/files/{vetting}"),
    STEP_REFUSED("officer", "/files/{vetting}?begin=ask-clarification", 400, write("#ask-clarification textarea", " "),
            on("#ask-clarification form button")),
    FILE_WITH_AN_UNDELIVERED_NOTICE("officer", "/files/{incomplete}"),
    FILE_TO_APPROVE("officer2", "/files/{recommended}"),
    CONDITIONS_REFUSED("officer2", "/files/{recommended}?begin=grant", 400, on("#grant details summary"),
            write("#grant textarea >> nth=0", "Names a contact point."), on("#grant form > p:last-of-type button")),
    DENIAL_TO_APPROVE("officer2", "/files/{grave}"),
    NOTHING_LOOKED_FOR("officer", "/find"),
    FOUND_BY_NAME("officer", "/?session={session}", 200, write("form[action='/find'] input[name=name]", "watch"),
            on("form[action='/find'] button")),
    VETTING_NOTES_OPENED("officer", "/files/{vetting}", 200, on("form[action$='/open-vetting-notes'] button")),
    FILE_TO_TAKE("officer3", "/files/{vetting}"),
    NOTES_OPENED_EXCEPTIONALLY("officer3", "/files/{vetting}", 200, on("dd details > summary"),
            write("form[action$='/open-exceptionally'] textarea", "A colleague is away."),
            on("form[action$='/open-exceptionally'] button")),
    NOTES_NOT_OPENED("officer3", "/files/{vetting}", 400, on("dd details > summary"),
            write("form[action$='/open-exceptionally'] textarea", " "), on("form[action$='/open-exceptionally'] button")),
    EXCEPTIONAL_ACCESSES("officer2", "/accesses"),
    EXCEPTIONAL_ACCESSES_REVIEWED("officer2", "/accesses?review=JUSTIFIED"),
    REVIEW_REFUSED("officer2", "/accesses", 422, on("input[value=true] >> nth=0"), write("textarea[name=note] >> nth=0", "Late."),
            on("section form button >> nth=0")),
    DELEGATION("officer", "/files/{file}/delegation"),
    DELEGATE_TO_APPROVE("officer2", "/delegates/{delegate}"),
    DELEGATE_OPENED("officer", "/delegates/{delegate}", 200, on("form[action$='/open'] button")),
    DELEGATE_NOT_OPENED("officer3", "/delegates/{delegate}", 422, on("form[action$='/open'] button")),
    DISCLOSURES("officer", "/disclosures?session={session}"),
    DISCLOSURES_FOR_AUDITORS("auditor", "/disclosures?session={session}"),
    RECIPIENTS("admin", "/recipients"),
    RECIPIENT_WITHOUT_KEY("admin", "/recipients?state=AND"),
    DESK("officer", "/desk"),
    NOBODY_AT_THE_DESK("officer", "/desk", 200, write("input[name=birthDate]", "1990-01-31"), write("input[name=givenName]", "Ada"),
            write("input[name=familyName]", "Otieno"), on("form.written button")),
    NO_PASSPORT_AT_THE_DESK("officer", "/desk", 400, write("input[name=birthDate]", "1990-01-31"),
            write("input[name=passportLine]", "nothing"), on("form.written button")),
    DELEGATE_WITH_A_BADGE("officer", "/delegates/{bearer}"),
    OWN_BADGE("applicant", "/badges/{badge}"),
    BADGE("officer", "/badges/{badge}"),
    BADGE_NOT_INVALIDATED("officer", "/badges/{badge}", 400, on("#invalidate-badge summary"),
            write("#invalidate-badge textarea", " "), on("#invalidate-badge form button")),
    RISKS("focalpoint", "/risk-assessments?session={session}"),
    RISKS_OPENED("focalpoint", "/risk-assessments?session={session}", 200, on("main form button")),
    GATE("security", "/gate"),
    GATE_SAYS_NO("security", "/gate", 200, write("form[action='/gate/check'] input[name=handle]", "NOTHING"),
            on("form[action='/gate/check'] button")),
    BADGE_NOT_ACTIVATED("security", "/gate", 422, write("form[action='/gate/activate'] input[name=handle]", "NOTHING"),
            on("form[action='/gate/activate'] button")),
    DAILY_LIST("officer", "/daily-list"),
    MISSED_DEADLINES("officer", "/missed-deadlines"),
    APPEALS("reviewer", "/"),
    FILE_UNDER_APPEAL("reviewer", "/files/{appealed}"),
    DECISION_NOT_MADE("reviewer", "/files/{appealed}?begin=decide-appeal", 400, on("#decide-appeal input[value=true]"),
            write("#decide-appeal textarea", " "), on("#decide-appeal form > p:last-of-type button")),
    GUIDELINES("bureau", "/compliance?session={session}"),
    GUIDELINE("bureau", "/compliance/guidelines/G01?session={session}"),
    GUIDELINE_FOR_AUDITORS("auditor", "/compliance/guidelines/G01?session={session}&by=CATEGORY"),
    GUIDELINES_COMPARED("bureau", "/compliance/comparison?session={session}&asOf=2027-01-02"),
    CHANGES_OF_STATUS("auditor", "/compliance/history?session={session}"),
    QUALITY_OF_DATA("auditor", "/compliance/quality?session={session}"),
    PAPER("bureau", "/compliance/paper?session={session}"),
    HAND_OVER("bureau", "/compliance/hand-over?session={session}"),
    CATALOGUE_REFUSED("bureau", "/compliance/catalogues", 400, write("textarea[name=text]", "nothing"), on("form.written button")),
    FINDINGS("officer", "/findings?session={session}"),
    FINDING_REFUSED("auditor", "/findings?session={session}", 400, write("select[name=guideline]", "G04"),
            write("select[name=kind]", "AUDIT"),
            write("select[name=outcome]", "KEPT"), write("input[name=size]", "many"), on("form.written button")),
    HISTORY_SEARCHED("auditor", "/audit"),
    HISTORY_NOT_SEARCHED("auditor", "/audit?role=NOBODY", 400),
    STORY_OF_A_FILE("auditor", "/audit/files/{appealed}"),
    STORY_AS_OF("auditor", "/audit/files/{file}?asOf=2027-01-04T09:00"),
    TWO_MOMENTS("auditor", "/audit/files/{appealed}/comparison"),
    NO_STORY("auditor", "/audit/files/nothing", 404),
    READINGS("auditor", "/audit/accesses"),
    READINGS_OF_A_FILE("auditor", "/audit/accesses?subject={vetting}"),
    READINGS_NOT_SHOWN("auditor", "/audit/accesses?position=x", 400),
    SAMPLES("auditor", "/audit/samples?session={session}"),
    NOTHING_DRAWN("auditor", "/audit/samples?session={session}", 400, write("input[name=size]", "many"), on("form.written button")),
    SAMPLE("auditor2", "/audit/samples/{sample}?decision={sampled}"),
    SAMPLE_REFUSED("auditor", "/audit/samples/{sample}?decision={sampled}", 422, write("textarea[name=done]", " "),
            on("form[action$='/close-follow-up'] button")),
    SIGN_INS("applicant", "/sessions"),
    SIGN_INS_OF_OTHERS("admin", "/sessions"),
    ADMINISTRATION("admin", "/administration"),
    CLOCK_NOT_MOVED("admin", "/administration", 400, write("input[name=advance]", "a week"),
            on("form[action='/administration/clock'] button")),
    ERASING_ASKED_FOR("admin", "/erasures"),
    ERASING_CONCURRED_IN("officer2", "/erasures"),
    ERASING_OF_NO_FILE("admin", "/erasures", 404, write("input[name=file]", "nothing"), on("form[action='/erasures/ask'] button")),
    NOTHING_FOR_THE_ROLE("security", "/"),
    NOT_FOUND("officer", "/files/nothing", 404),
    NOT_ALLOWED("officer", "/compliance", 403),
    BAD_ADDRESS("officer", "/?session=a%20b", 400);

    private final @Nullable String user;
    private final String path;
    private final int status;
    private final List<Press> presses;

    KnownPage(@Nullable String user, String path) {
        this(user, path, 200);
    }

    KnownPage(@Nullable String user, String path, int status) {
        this(user, path, status, new Press[0]);
    }

    KnownPage(@Nullable String user, String path, int status, Press... presses) {
        this.user = user;
        this.path = path;
        this.status = status;
        this.presses = List.of(presses);
    }

    /** @return who opens it; null for somebody who has not signed in */
    @Nullable
    String user() {
        return user;
    }

    /** @return where it is; what is in braces, the {@link FurnishedRegistry} fills in */
    String path() {
        return path;
    }

    /** @return in which it can be read: those of the guidelines in Spanish too */
    Stream<Language> languages() {
        boolean ofGuidelines = path.startsWith("/compliance") && status != 403 || path.startsWith("/findings");
        return Stream.of(Language.values()).filter(language -> ofGuidelines || language != Language.SPANISH);
    }

    int status() {
        return status;
    }

    /** @return what leads on to the page in question, the last of it with a press; nothing where the address is the page's own */
    List<Press> presses() {
        return presses;
    }
}
