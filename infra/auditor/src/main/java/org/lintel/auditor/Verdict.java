package org.lintel.auditor;

/** What an examination ends with; its status is the program's. */
enum Verdict {
    CONSISTENT(0),
    INCONSISTENT(1),
    CANNOT_TELL(2);

    private final int status;

    Verdict(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }
}
