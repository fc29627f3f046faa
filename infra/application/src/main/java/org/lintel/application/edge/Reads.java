package org.lintel.application.edge;

import org.jspecify.annotations.Nullable;
import org.lintel.application.wiring.ServedView;
import org.lintel.views.Projection;

/** What every read has in common: it can wait until it sees what its sender did, and it comes in pages. */
public final class Reads {
    /** How many items a page has where nothing is said. */
    public static final int USUAL_PAGE = 50;
    /** How many it may have. */
    public static final int LARGEST_PAGE = 200;

    private final OpaqueTokens tokens;

    public Reads(OpaqueTokens tokens) {
        this.tokens = tokens;
    }

    /**
     * @param after the token of an answer to a command, or null not to wait
     * @return the view, having seen it
     * @throws ProblemException 400 where the token is not one of ours, 503 where the view has not seen it within five seconds
     */
    public <P extends Projection> P view(ServedView<P> view, @Nullable String after) {
        if (after == null) {
            return view.now();
        }
        P seen = view.after(tokens.position(after));
        if (seen == null) {
            throw ProblemException.notYetVisible();
        }
        return seen;
    }

    /** @throws ProblemException 400 where it is out of range */
    public static int limit(@Nullable Integer limit) {
        if (limit == null) {
            return USUAL_PAGE;
        }
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw ProblemException.malformed("limit", "not-acceptable", "A page has 1 to " + LARGEST_PAGE + " items.");
        }
        return limit;
    }
}
