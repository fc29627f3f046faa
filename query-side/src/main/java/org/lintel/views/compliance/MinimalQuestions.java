package org.lintel.views.compliance;

import java.util.ArrayList;
import java.util.List;

/**
 * An outcome was reached without asking the applicant more often than allowed (guideline G02).
 *
 * @param roundsOfMissingItems how often a request may be found incomplete
 * @param clarifications how many questions may be asked
 */
public record MinimalQuestions(int roundsOfMissingItems, int clarifications) implements Property {
    /** @throws IllegalArgumentException when a limit is negative */
    public MinimalQuestions {
        if (roundsOfMissingItems < 0 || clarifications < 0) {
            throw new IllegalArgumentException("A number of questions cannot be negative.");
        }
    }

    @Override
    public List<Sample> samples(Case one) {
        CountedEvent outcome = one.outcome();
        if (outcome == null) {
            return List.of();
        }
        List<CountedEvent> rounds = upTo(outcome, one.roundsOfMissingItems());
        List<CountedEvent> questions = upTo(outcome, one.clarifications());
        boolean met = rounds.size() <= roundsOfMissingItems && questions.size() <= clarifications;
        List<Sample.Reason> evidence = new ArrayList<>();
        rounds.forEach(event -> evidence.add(new Sample.Reason(event, Why.MISSING_ITEMS_ASKED, roundsOfMissingItems)));
        questions.forEach(event -> evidence.add(new Sample.Reason(event, Why.CLARIFICATION_ASKED, clarifications)));
        evidence.add(new Sample.Reason(outcome, Why.OUTCOME_AFTER_QUESTIONS, rounds.size(), questions.size()));
        return List.of(new Sample(outcome.recordedAt(), outcome.recordedAt(), met, evidence).begun(one.filedAt()));
    }

    private static List<CountedEvent> upTo(CountedEvent outcome, List<CountedEvent> events) {
        return events.stream().filter(event -> event.position() < outcome.position()).toList();
    }
}
