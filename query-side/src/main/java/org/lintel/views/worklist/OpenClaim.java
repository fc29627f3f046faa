package org.lintel.views.worklist;

import org.lintel.language.UserId;

/** A claim that stands, because its file is open, and who made it. */
public record OpenClaim(Claim claim, UserId applicant) {}
