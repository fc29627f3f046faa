package org.lintel.views.compliance;

/**
 * Why an event counts for a control: the sentences of evidence, in English as the API, files and replays give them. Pages say them in their own words. None holds
 * a personal value: what is filled in is a moment or a number.
 */
public enum Why {
    /** Of whatever is judged later; the only one that is no verdict. */
    NOT_YET_DUE("Not yet due, so it stays outside the figure."),

    TIME_LIMIT_STARTED("It started the time limit, which ended at {0}."),
    OUTCOME_IN_TIME("The outcome came within the time limit."),
    OUTCOME_MISSING("No outcome was recorded within the time limit, which ended at {0}."),
    OUTCOME_LATE("The outcome came after the time limit had ended."),

    MISSING_ITEMS_ASKED("A round of missing items; {0} allowed."),
    CLARIFICATION_ASKED("A clarification; {0} allowed."),
    OUTCOME_AFTER_QUESTIONS("The outcome was reached with {0} rounds of missing items and {1} clarifications."),

    CHOICE_BEFORE_GRANT("The person's own choice came before the grant."),
    GRANT_AFTER_CHOICE("A grant of somebody who had chosen themselves."),
    GRANT_WITHOUT_CHOICE("A grant of somebody who had not chosen themselves by then."),

    CONSENT_TAKEN_BACK("A consent was taken back."),
    CONSENT_TAKEN_BACK_AT_ONCE("A consent was taken back, which had effect at once."),
    CONSENT_STILL_HAD_EFFECT("A consent was taken back and still had effect after {0} hours."),
    EDITION_IN_TIME("It had effect with this edition, in time."),
    EDITION_TOO_LATE("It had effect with this edition, too late."),

    CODE_ACCEPTED("The code of conduct was accepted in the version then in force."),
    ACCEPTED_CODE_IN_FORCE_AGAIN("The version accepted here is in force again since {0}."),
    OTHER_CODE_IN_FORCE("Another version than the one accepted here is in force since {0}."),
    CODE_PUT_IN_FORCE_AGAIN("It put this version of the code of conduct in force again."),
    OTHER_CODE_PUT_IN_FORCE("It put another version of the code of conduct in force."),

    APPEAL_IN_TIME("The appeal was decided within the time limit."),
    APPEAL_LATE("The appeal was decided after the time limit had ended."),
    APPEAL_DECIDED("An appeal that was decided."),
    APPEAL_UPHELD("The appeal overturned the decision."),
    APPEAL_DISMISSED("The appeal left the decision as it was."),

    DECISION_PREPARED("It prepared the decision, with its officer's declaration."),
    ALL_DECIDERS_DECLARED("A decision whose deciders all declared to have no conflict of interest."),
    NOT_ALL_DECIDERS_DECLARED("A decision for which not every decider's declaration is on record."),

    NOBODY_CAME("Nobody came on this request."),
    SOMEBODY_CAME("Somebody came on this request."),
    FIRST_BADGE("The first badge that was activated."),

    KEPT_UNTIL("It says that this is kept until {0}."),
    ERASED_IN_TIME("It was erased in time."),
    NOT_ERASED_IN_TIME("What it says is kept until {0} was not erased in time."),
    ERASED_TOO_LATE("It was erased too late."),

    NOTHING_FOUND("Somebody looked and found nothing."),
    SOMETHING_FOUND("Something was found."),
    REMEDIED_IN_TIME("It was reported by those answerable in time and has been remedied."),
    NOT_REMEDIED_IN_TIME("It was found by others, reported late, or is not remedied."),
    FOUND_AS_IT_SHOULD_BE("Found as it should be."),
    FOUND_OTHERWISE("Found not as it should be.");

    private final String english;

    Why(String english) {
        this.english = english;
    }

    /** @return the sentence, with {@code {0}} and {@code {1}} where something is filled in */
    public String english() {
        return english;
    }
}
