package org.lintel.eventstore;

import java.util.List;

/**
 * Commits that were read together, so many or so large and no more: a reader holds a page or two, however long the log is and whatever lies in it.
 *
 * @param commits at least one, unless it is the last page
 * @param isLast whether there were no more when it was read
 */
public record CommitPage(List<StoredCommit> commits, boolean isLast) {

    static final int MOST = 500;
    /** The last commit of a page may lie beyond. */
    static final long MOST_BYTES = 16_000_000;
    static final CommitPage NONE = new CommitPage(List.of(), true);

    public CommitPage {
        commits = List.copyOf(commits);
    }
}
