package org.lintel.views.compliance;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Region;
import org.lintel.language.session.ParticipantCategory;

/**
 * A sample with whom it is about, as far as groups go.
 *
 * @param party a random id: of the organisation's file, the delegate or the badge's bearer; five samples of one party are one party
 * @param region null where it was not kept
 * @param category null where the file is not known
 */
record PartySample(String party, @Nullable Region region, @Nullable ParticipantCategory category, Sample sample) {}
