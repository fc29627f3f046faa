package org.lintel.decisions.dueprocess;

import org.lintel.language.UserId;
import org.lintel.language.accreditation.RecommendedOutcome;

/** What an officer recommended, which awaits approval by another. */
public record Recommendation(UserId officer, RecommendedOutcome outcome) {}
