package org.lintel.application.documents;

import static java.util.Map.entry;
import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lintel.application.security.Authorisation;
import org.lintel.application.security.Condition;
import org.lintel.language.Role;

/** The page on who may do what, as {@link Authorisation} says. */
final class AuthorisationTable {
    private static final List<Role> ROLES = Arrays.stream(Role.values()).filter(role -> role != Role.CLOCK).toList();
    private static final String HEAD = """
            # Who may do what

            Generated from `security/Authorisation`, not written by hand; `AuthorisationTableTest` compares this page with it, and writes it anew:

            ```
            %s
            ```

            What has no line is open to nobody. `Access` opens each door to its roles, and `AccessTest` walks every address that the program answers, as every user and as
            nobody, and compares; `AuthorisationTest` holds that every door and every role of it is on a line below, and that another's file is answered like one that does not exist;
            `NothingPersonalTest` reads everything that can be read, as everybody, and looks for words of files that are not for them.

            Roles: APP applicant · SEC officer · SEN second officer (also SEC) · FP focal point · REV review panel · BUR Bureau · SECU security · AUD auditor · ADM administrator · PERSON a nominated
            person, led to their own page by a one-time link, without an account.
            SECU check and activate badges, and see nothing else. No administrator and no member of the Bureau reads a file.

            | Action | Data | %s |
            | --- | --- |%s
            """;
    private static final String FOOT = """

            **✓** without a condition. Conditions:

            %s
            **Data** is the most that an action shows or takes in:

            - *figures*: guidelines, counts, sessions, time limits; nothing of any file
            - *pseudonyms*: types, states, times, grounds, random ids, keyed fingerprints; which file, and nothing of whose
            - *restricted*: what a party wrote and was told; organisation, country, purpose, questions, answers, reasons
            - *confidential*: what officers write for each other; checks, notes, recommendations, recusals
            - *strictly confidential*: whether a person is at risk; who nominates enters it and does not see it again

            Everybody, without signing in: whether the registry is well (`/health`), the API's description (`/v3/api-docs`), the form to sign in; where a one-time link leads, and
            using it up once (`/own/…`, `/api/own/visits`).

            ## The doors

            | Action | By |
            | --- | --- |
            %s""";

    /** What holds each condition. */
    static final Map<Condition, String> PROOFS = Map.ofEntries(entry(Condition.OWN, "AuthorisationTest"),
            entry(Condition.OPENED, "LetterApiTest"), entry(Condition.ASSIGNED, "OpenConfidentialTest"),
            entry(Condition.EXCEPTIONAL, "ExceptionalAccessTest"), entry(Condition.UNCONFLICTED, "NoConflictOfInterestTest"),
            entry(Condition.SECOND, "FourEyesTest"), entry(Condition.UNINVOLVED, "IndependentReviewTest"),
            entry(Condition.PURPOSE, "ConfidentialReadingTest"), entry(Condition.APPEALED, "FilePageTest"),
            entry(Condition.OTHER, "ErasureTest"), entry(Condition.SAMPLED, "SampleOfDecisionsTest"),
            entry(Condition.AGREED, "SampleRaceTest"), entry(Condition.DEMONSTRATION, "DueProcessTest"));

    private AuthorisationTable() {}

    /** @param command what writes the page anew */
    static String page(String command) {
        return HEAD.formatted(command, ROLES.stream().map(Role::name).collect(joining(" | ")), " --- |".repeat(ROLES.size()))
                + Authorisation.MATRIX.stream().map(AuthorisationTable::row).collect(joining())
                + FOOT.formatted(
                        Arrays.stream(Condition.values())
                                .map(condition -> "- *" + condition.words() + "*: " + condition.meaning() + " Test: `"
                                        + PROOFS.get(condition) + "`.\n")
                                .collect(joining()),
                        Authorisation.MATRIX.stream().map(AuthorisationTable::doors).collect(joining()));
    }

    private static String row(Authorisation line) {
        return "| " + line.action() + " | " + line.data().words() + " | "
                + ROLES.stream().map(role -> cell(line.roles(), role)).collect(joining(" | ")) + " |\n";
    }

    private static String cell(Map<Role, Set<Condition>> roles, Role role) {
        @Nullable
        Set<Condition> conditions = roles.get(role);
        if (conditions == null) {
            return "";
        }
        return conditions.isEmpty() ? "✓" : conditions.stream().sorted().map(Condition::words).collect(joining(", "));
    }

    private static String doors(Authorisation line) {
        return "| " + line.action() + " | " + line.calls().stream().map(call -> "`" + call + "`").collect(joining(", ")) + " |\n";
    }
}
