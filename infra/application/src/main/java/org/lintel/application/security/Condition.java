package org.lintel.application.security;

/** What must hold besides the role. Each is a rule, which the command side or the read itself applies. */
public enum Condition {
    OWN("own", "Own files and notices only. Another's is answered like one that does not exist, by one code path."),
    OPENED("opened", "Once they opened the notice: `notice-unopened`."),
    ASSIGNED("assigned", "Once they took a step in the file as officers, took it over or were given it: `not-assigned`."),
    EXCEPTIONAL("exceptional", "Without being assigned, for a reason; recorded before anything is shown, and reviewed by another person."),
    UNCONFLICTED("no conflict",
            "Not once they recused themselves from a file of the organisation, nor where they ever asked for it themselves: `conflict-of-interest`."),
    SECOND("second officer", "Not what they recommended, gave notice of or ordered themselves: `four-eyes`."),
    UNINVOLVED("not involved", "Not where they took an earlier step in the file: `reviewer-involved`, to an auditor `auditor-involved`."),
    PURPOSE("for a purpose", "With a `Purpose` of the closed list; the reading is recorded before anything is shown."),
    APPEALED("appealed", "Once an appeal was lodged in the file; before, it is answered like one that does not exist."),
    OTHER("other person", "Not what they asked for, or opened, themselves: `four-eyes`."),
    SAMPLED("sampled", "Of a decision that was drawn in a sample: `not-sampled`."),
    AGREED("agreed",
            "What they asked for, once another auditor agreed, in time and once: `not-approved`, `opening-expired`, `already-opened`."),
    DEMONSTRATION("demonstration", "In a demonstration only: in service there is no such address.");

    private final String words;
    private final String meaning;

    Condition(String words, String meaning) {
        this.words = words;
        this.meaning = meaning;
    }

    /** @return in a word or two, for a cell of a table */
    public String words() {
        return words;
    }

    /** @return in a sentence, with the code of the refusal where there is one */
    public String meaning() {
        return meaning;
    }
}
