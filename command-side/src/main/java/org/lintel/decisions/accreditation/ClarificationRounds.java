package org.lintel.decisions.accreditation;

import java.util.List;

import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.language.TextKey;
import org.lintel.language.configuration.TimeLimits;

/** inv-7: few questions, none twice, and what is missing is named at once. */
final class ClarificationRounds {
    private static final Refusal REPEATED = new Refusal("question-repeated", "This question was asked before.",
            "Read the answer in the file's history, or ask something else.");
    private static final Refusal NAMED_LATE = new Refusal("missing-named-late",
            "Something is named as missing that the first completeness check did not name; it cannot be asked for later.",
            "Name only what was named at first, or find the request complete.");

    private ClarificationRounds() {}

    static Rule notUsedUp(Accreditation file, TimeLimits limits) {
        return Rule.that(() -> file.questions().clarifications().size() < limits.clarificationRounds(),
                new Refusal("too-many-rounds", "The applicant was asked for clarification " + limits.clarificationRounds()
                        + " times already; that is the most there can be.", "Decide on what is in the file.")
                        .which("counted", limits.clarificationRounds()));
    }

    static Rule questionIsNew(Accreditation file, TextKey question) {
        return Rule.that(() -> !file.questions().clarifications().contains(question), REPEATED);
    }

    static Rule namedAtOnce(Accreditation file, List<TextKey> missing) {
        return Rule.that(() -> file.questions().namedMissing() == null || file.questions().namedMissing().containsAll(missing), NAMED_LATE);
    }
}
