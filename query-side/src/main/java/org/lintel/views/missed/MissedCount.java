package org.lintel.views.missed;

import org.jspecify.annotations.Nullable;
import org.lintel.language.accreditation.MissReason;
import org.lintel.language.accreditation.TimeLimit;

/**
 * A line of the table for the budget annex.
 *
 * @param reason null for those without a reason yet
 */
public record MissedCount(TimeLimit limit, @Nullable MissReason reason, long count) {}
