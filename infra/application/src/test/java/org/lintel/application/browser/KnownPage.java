package org.lintel.application.browser;

import org.jspecify.annotations.Nullable;

/** The pages that are inspected, one a line: who opens it, where, and what it answers. A new page gets a line, and nothing else. */
enum KnownPage {
    SIGN_IN(null, "/sign-in"), SIGN_IN_REFUSED(null, "/sign-in?failed"), SIGNED_OUT(null, "/sign-in?left"), WORK_LIST("officer",
            "/?session={session}"), EMPTY_WORK_LIST("officer", "/?state=EXPIRED"), OWN_FILES("applicant", "/"), FILE("officer",
                    "/files/{file}"), OWN_FILE("applicant", "/files/{file}"), GUIDELINES("bureau",
                            "/compliance?session={session}"), NOTHING_FOR_THE_ROLE("security", "/"), NOT_FOUND("officer", "/files/nothing",
                                    404), NOT_ALLOWED("officer", "/compliance", 403), BAD_ADDRESS("officer", "/?session=a%20b", 400);

    private final @Nullable String user;
    private final String path;
    private final int status;

    KnownPage(@Nullable String user, String path) {
        this(user, path, 200);
    }

    KnownPage(@Nullable String user, String path, int status) {
        this.user = user;
        this.path = path;
        this.status = status;
    }

    /** @return who opens it; null for somebody who has not signed in */
    @Nullable
    String user() {
        return user;
    }

    /** @return where it is; {@code {session}} and {@code {file}} are the registry's to fill in */
    String path() {
        return path;
    }

    int status() {
        return status;
    }
}
