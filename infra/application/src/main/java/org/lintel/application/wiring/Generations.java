package org.lintel.application.wiring;

import org.jspecify.annotations.Nullable;
import org.lintel.readmodels.LiveView;
import org.lintel.readmodels.ViewBuild;
import org.lintel.views.Projection;

/** Makes generations of one view over a collection. */
interface Generations<P extends Projection> {
    /** @return one to be read, with what feeds it */
    Generation<P> served(String collection);

    /** @param before where the view is read from now, or null for nowhere */
    Shadow built(ViewBuild build, @Nullable LiveView before);

    /** A projection over a collection, and what feeds it. */
    record Generation<P extends Projection>(String collection, P projection, ViewProcessor processor) {}
}
