package org.lintel.application.browser;

import org.jspecify.annotations.Nullable;

/** The pages that are inspected, one a line: who opens it, where, and what it answers. A new page gets a line, and nothing else. */
enum KnownPage {
    SIGN_IN(null, "/sign-in"),
    SIGN_IN_REFUSED(null, "/sign-in?failed"),
    SIGNED_OUT(null, "/sign-in?left"),
    OWN_FILES("applicant", "/"),
    REQUEST("applicant", "/requests/new"),
    OWN_FILE("applicant", "/files/{file}"),
    OWN_FILE_TO_ANSWER("applicant", "/files/{incomplete}"),
    NOTICES("applicant", "/notices"),
    NOTICE("applicant", "/notices/{notice}"),
    NOTICE_OPENED("applicant", "/notices/{opened}"),
    WORK_LIST("officer", "/?session={session}"),
    WORK_LIST_OF_ONE_STATE("officer", "/?session={session}&state=VETTING"),
    EMPTY_WORK_LIST("officer", "/?state=EXPIRED"),
    BATCH("officer", "/?session={session}&state=VETTING&all=true", 200, "button[name=step]"),
    FILE("officer", "/files/{file}"),
    FILE_IN_VETTING("officer", "/files/{vetting}"),
    FILE_TO_APPROVE("officer2", "/files/{recommended}"),
    DAILY_LIST("officer", "/daily-list"),
    MISSED_DEADLINES("officer", "/missed-deadlines"),
    APPEALS("reviewer", "/"),
    FILE_UNDER_APPEAL("reviewer", "/files/{appealed}"),
    GUIDELINES("bureau", "/compliance?session={session}"),
    ADMINISTRATION("admin", "/administration"),
    NOTHING_FOR_THE_ROLE("security", "/"),
    NOT_FOUND("officer", "/files/nothing", 404),
    NOT_ALLOWED("officer", "/compliance", 403),
    BAD_ADDRESS("officer", "/?session=a%20b", 400);

    private final @Nullable String user;
    private final String path;
    private final int status;
    private final @Nullable String pressed;

    KnownPage(@Nullable String user, String path) {
        this(user, path, 200);
    }

    KnownPage(@Nullable String user, String path, int status) {
        this(user, path, status, null);
    }

    KnownPage(@Nullable String user, String path, int status, @Nullable String pressed) {
        this.user = user;
        this.path = path;
        this.status = status;
        this.pressed = pressed;
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

    int status() {
        return status;
    }

    /** @return the button there that leads on to the page in question; null where the address is the page's own */
    @Nullable
    String pressed() {
        return pressed;
    }
}
