package org.lintel.application.security;

import static org.lintel.application.security.Condition.AGREED;
import static org.lintel.application.security.Condition.APPEALED;
import static org.lintel.application.security.Condition.ASSIGNED;
import static org.lintel.application.security.Condition.DEMONSTRATION;
import static org.lintel.application.security.Condition.EXCEPTIONAL;
import static org.lintel.application.security.Condition.OPENED;
import static org.lintel.application.security.Condition.OTHER;
import static org.lintel.application.security.Condition.OWN;
import static org.lintel.application.security.Condition.PURPOSE;
import static org.lintel.application.security.Condition.SAMPLED;
import static org.lintel.application.security.Condition.SECOND;
import static org.lintel.application.security.Condition.UNCONFLICTED;
import static org.lintel.application.security.Condition.UNINVOLVED;
import static org.lintel.application.security.DataClass.CONFIDENTIAL;
import static org.lintel.application.security.DataClass.FIGURES;
import static org.lintel.application.security.DataClass.PSEUDONYMS;
import static org.lintel.application.security.DataClass.RESTRICTED;
import static org.lintel.application.security.DataClass.STRICTLY_CONFIDENTIAL;
import static org.lintel.language.Role.ADM;
import static org.lintel.language.Role.APP;
import static org.lintel.language.Role.AUD;
import static org.lintel.language.Role.BUR;
import static org.lintel.language.Role.FP;
import static org.lintel.language.Role.PERSON;
import static org.lintel.language.Role.REV;
import static org.lintel.language.Role.SEC;
import static org.lintel.language.Role.SECU;
import static org.lintel.language.Role.SEN;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.lintel.language.Role;

/**
 * The authorisation matrix: who may do what, how much of a person it shows, on which conditions. {@link Access} opens the doors; this says
 * what is behind each, so every door and role of it is on a line here, and no other.
 *
 * @param action in words
 * @param data the most that it shows or takes in
 * @param roles who may, each on its conditions; second officers may what officers may
 * @param calls method and pattern of each door that leads to it, as {@link Access} has them
 */
public record Authorisation(String action, DataClass data, Map<Role, Set<Condition>> roles, List<String> calls) {
    private static final String STEP = "POST /files/*/*";
    private static final String DELEGATE_STEP = "POST /delegates/*/*";
    private static final String BADGE_STEP = "POST /badges/*/*";

    public static final List<Authorisation> MATRIX = List.of(
            may("Ask for an accreditation, keep a draft of it", RESTRICTED, to(APP, OWN)).by("POST /api/accreditations",
                    "GET /requests/new",
                    "POST /requests/new"),
            may("Nominate persons, for one’s own organisations or on a party’s behalf", STRICTLY_CONFIDENTIAL, to(APP, OWN),
                    to(SEC)).by("POST /api/sessions/*/nominations", "POST /api/delegates",
                            "POST /files/*/nominate", "GET /nominations/*", "POST /nominations/*",
                            "GET /nominations/*/takings/*"),
            may("See where a delegate stands, and how many places are taken", PSEUDONYMS, to(APP, OWN), to(SEC)).by("GET /api/delegates",
                    "GET /api/delegates/*", "GET /api/accreditations/*/places", "GET /files/*/delegation", "GET /delegates/*"),
            may("Read who a delegate is, whom one nominated", CONFIDENTIAL, to(APP, OWN, PURPOSE)).by("GET /api/delegates/*",
                    "POST /delegates/*/open"),
            may("Read who a delegate is, and how they were vetted", CONFIDENTIAL, to(SEC, PURPOSE, ASSIGNED, UNCONFLICTED)).by(
                    "GET /api/delegates/*", "POST /delegates/*/open"),
            may("Pass on data of persons to a State, as a file that it alone can read", CONFIDENTIAL, to(SEC, UNCONFLICTED)).by(
                    "POST /api/disclosures", "GET /api/disclosures/*/file", "POST /disclosures", "GET /disclosures/*/file"),
            may("See what was passed on, to whom and why", RESTRICTED, to(SEC)).by("GET /api/disclosures", "GET /disclosures"),
            may("See what was passed on and to whom", PSEUDONYMS, to(AUD)).by("GET /api/disclosures", "GET /disclosures"),
            may("Record and read what authorities demand, and say that it went to the legal adviser", RESTRICTED, to(SEC)).by(
                    "POST /api/demands", "GET /api/demands",
                    "GET /disclosures", "POST /disclosures/demands", "POST /api/demands/*/refer", "POST /disclosures/demands/*/refer"),
            may("Register the key of a State's authority", FIGURES, to(ADM)).by("POST /api/recipients", "GET /recipients",
                    "POST /recipients"),
            may("See until when that key holds", FIGURES, to(SEC), to(ADM)).by("GET /api/recipients/state/*"),
            may("Find at the desk which delegate somebody is, by their passport", CONFIDENTIAL, to(SEC, UNCONFLICTED)).by(
                    "POST /api/delegates/find", "GET /desk", "POST /desk"),
            may("Confirm, put on the waiting list, substitute, withdraw a delegate", PSEUDONYMS, to(APP, OWN), to(SEC, UNCONFLICTED)).by(
                    DELEGATE_STEP, delegate("confirm"), delegate("waitlist"), delegate("substitute"), delegate("withdraw")),
            may("Pass on how visible a delegate wants to be, and under which name", CONFIDENTIAL, to(APP, OWN)).by(DELEGATE_STEP,
                    delegate("change-visibility")),
            may("Give a person a one-time link to their own page", PSEUDONYMS, to(APP, OWN)).by(DELEGATE_STEP, delegate("invite")),
            may("Promote, vet, recommend, let another organisation host a delegate, give notice, suspend one in an emergency, give time",
                    CONFIDENTIAL,
                    to(SEC, UNCONFLICTED)).by(
                            DELEGATE_STEP, delegate("promote"), delegate("vet"), delegate("recommend"), delegate("re-host"),
                            delegate("give-notice"),
                            delegate("suspend-in-emergency"), delegate("extend-deadline"), delegate("explain-missed-deadline")),
            may("Grant, deny, suspend, confirm the suspension of, revoke a delegate", CONFIDENTIAL, to(SEN, UNCONFLICTED, SECOND)).by(
                    DELEGATE_STEP, delegate("grant"),
                    delegate("deny"), delegate("suspend"), delegate("confirm-suspension"), delegate("revoke")),
            may("Reinstate a delegate", CONFIDENTIAL, to(SEN, UNCONFLICTED)).by(DELEGATE_STEP, delegate("reinstate")),
            may("Reply to a notice about a delegate, appeal for one", RESTRICTED, to(APP, OWN)).by(DELEGATE_STEP,
                    delegate("reply-to-notice"), delegate("appeal")),
            may("See and read what an appeal about a delegate needs", CONFIDENTIAL, to(REV, APPEALED, PURPOSE)).by(
                    "GET /api/delegates/*", "GET /delegates/*", "POST /delegates/*/open"),
            may("Grant interim relief, decide an appeal about a delegate", CONFIDENTIAL, to(REV, UNINVOLVED)).by(DELEGATE_STEP,
                    delegate("grant-interim-relief"), delegate("decide-appeal")),
            may("See where a badge stands", PSEUDONYMS, to(APP, OWN), to(SEC)).by("GET /api/delegates/*/badges", "GET /api/badges/*",
                    "GET /badges/*"),
            may("List the badges of a session", PSEUDONYMS, to(SEC)).by("GET /api/badges"),
            may("Report a badge lost", PSEUDONYMS, to(APP, OWN), to(SEC, UNCONFLICTED)).by(BADGE_STEP, badge("report-lost")),
            may("Issue, invalidate, reissue a badge", RESTRICTED, to(SEC, UNCONFLICTED)).by(DELEGATE_STEP, delegate("badges"), BADGE_STEP,
                    badge("invalidate"), badge("reissue")),
            may("Print a badge, with the name that it shows", CONFIDENTIAL, to(SEC, PURPOSE, ASSIGNED, UNCONFLICTED)).by(
                    "GET /api/badges/*/print", "GET /badges/*/print"),
            may("Activate a badge at a desk", PSEUDONYMS, to(SEC, UNCONFLICTED), to(SECU)).by(badge("activate"), "POST /api/gate/activate",
                    "POST /gate/activate"),
            may("Activate a badge on its page", PSEUDONYMS, to(SEC, UNCONFLICTED)).by(BADGE_STEP),
            may("Check a badge at the gate, take the list for a gate without a connection", PSEUDONYMS, to(SEC), to(SECU)).by("GET /gate",
                    "POST /gate/check", "POST /api/gate/check", "GET /api/sessions/*/gate-list", "GET /api/gate-key"),
            may("See what is kept of oneself, choose how visible one is, consent, ask, withdraw, leave", STRICTLY_CONFIDENTIAL,
                    to(PERSON, OWN)).by("GET /own", "POST /own/leave", "POST /own/steps/*", "GET /api/own", "POST /api/own/leave",
                            "POST /api/own/choose-visibility", "POST /api/own/give-consent", "POST /api/own/withdraw-consent",
                            "POST /api/own/ask-for-change", "POST /api/own/ask-for-focal-point", "POST /api/own/withdraw"),
            may("See who is at risk or asks for a focal point, assess the risk", STRICTLY_CONFIDENTIAL, to(FP)).by(
                    "GET /api/risk-assessments", delegate("assess-risk"), "GET /risk-assessments", "POST /risk-assessments/open",
                    "POST /risk-assessments/*/assess"),
            may("Publish an edition of the list of participants", PSEUDONYMS, to(SEC)).by("POST /api/sessions/*/participants"),
            may("Choose whether one’s organisation is on that list", PSEUDONYMS, to(APP, OWN)).by(STEP, verb("choose-listing")),
            may("Answer what was asked, reply to a notice, appeal, withdraw", RESTRICTED, to(APP, OWN)).by(STEP, verb("supply-information"),
                    verb("reply-to-notice"), verb("appeal"), verb("withdraw")),
            may("Read what a party wrote and was told", RESTRICTED, to(APP, OWN), to(SEC), to(REV, APPEALED)).by("GET /api/accreditations",
                    "GET /api/accreditations/*", "GET /api/accreditations/*/history", "GET /", "GET /files/*"),
            may("Read and open notices", RESTRICTED, to(APP, OWN)).by("GET /api/notices", "POST /api/notices/*/open", "GET /notices",
                    "GET /notices/*", "POST /notices/*/open"),
            may("Print a notice", RESTRICTED, to(APP, OWN, OPENED), to(SEC)).by("GET /api/notices/*/letter", "GET /notices/*/letter"),

            may("Read what officers wrote for each other, vetting notes excepted", CONFIDENTIAL, to(SEC), to(REV, APPEALED)).by(
                    "GET /api/accreditations/*",
                    "GET /api/accreditations/*/history", "GET /files/*"),
            may("Read vetting notes", CONFIDENTIAL, to(SEC, PURPOSE, ASSIGNED, UNCONFLICTED)).by("GET /api/accreditations/*",
                    "POST /files/*/open-vetting-notes"),
            may("Read vetting notes exceptionally", CONFIDENTIAL, to(SEC, EXCEPTIONAL, UNCONFLICTED)).by(verb("open-exceptionally"),
                    "POST /files/*/open-exceptionally"),
            may("Take a file", PSEUDONYMS, to(SEC, UNCONFLICTED)).by(verb("assign"), "POST /files/*/assign"),
            may("Give a file to another officer", PSEUDONYMS, to(SEN, UNCONFLICTED)).by(verb("assign"), "POST /files/*/assign"),
            may("See who opened a file exceptionally and why", RESTRICTED, to(SEN)).by("GET /api/accesses", "GET /accesses"),
            may("Say whether that was justified", RESTRICTED, to(SEN, OTHER, UNCONFLICTED)).by("POST /api/accesses/*/review",
                    "POST /accesses/*/review"),
            may("Find a file by a part of its name", RESTRICTED, to(SEC)).by("POST /api/accreditations/find", "GET /find",
                    "POST /find"),
            may("Check, ask, recommend, recuse oneself, give notice", CONFIDENTIAL, to(SEC, UNCONFLICTED)).by(STEP,
                    verb("check-completeness"), verb("ask-clarification"), verb("record-check"), verb("recuse"), verb("recommend"),
                    verb("give-notice"), verb("find-condition-unmet"), verb("suspend-in-emergency"), verb("close-lapsed"),
                    "POST /batch", "POST /batch/carry-out"),
            may("Give time, explain a missed deadline, say that a notice came back, send it again", CONFIDENTIAL, to(SEC, UNCONFLICTED)).by(
                    STEP,
                    verb("extend-deadline"), verb("explain-missed-deadline"), "POST /api/notices/*/dispatch-again",
                    "POST /notices/*/dispatch-again", "POST /api/notices/*/undeliverable", "POST /notices/*/undeliverable"),
            may("Grant, deny, suspend, confirm, revoke", CONFIDENTIAL, to(SEN, UNCONFLICTED, SECOND)).by(STEP, verb("grant"), verb("deny"),
                    verb("suspend"), verb("confirm-suspension"), verb("revoke")),
            may("Return to vetting, reinstate", CONFIDENTIAL, to(SEN, UNCONFLICTED)).by(STEP, verb("return-to-vetting"), verb("reinstate")),
            may("Grant interim relief, decide an appeal", CONFIDENTIAL, to(REV, UNINVOLVED)).by(STEP, verb("grant-interim-relief"),
                    verb("decide-appeal")),
            may("Read the day’s list", RESTRICTED, to(SEC)).by("GET /daily-list"),

            may("See which files missed a deadline", PSEUDONYMS, to(SEC), to(AUD)).by("GET /api/missed-deadlines", "GET /missed-deadlines"),
            may("Read the record and any file as it was, without texts", PSEUDONYMS, to(AUD)).by("GET /api/audit/events",
                    "GET /api/audit/events/*/proof",
                    "GET /api/audit/files/*", "GET /audit", "GET /audit/events/*", "GET /audit/events/*/proof", "GET /audit/files/*",
                    "GET /audit/files/*/comparison"),
            may("See how the transparency log stands, and read all of it", PSEUDONYMS, to(AUD)).by("GET /api/audit/log"),
            may("Take the history along, or a session’s, in a file that proves itself", PSEUDONYMS, to(AUD)).by("GET /api/audit/bundle",
                    "GET /audit/bundle"),
            may("See who opened what is confidential, when and for what", PSEUDONYMS, to(AUD)).by("GET /api/audit/accesses",
                    "GET /audit/accesses"),
            may("Ask that a sample of decisions be drawn", PSEUDONYMS, to(AUD)).by("POST /api/audit/samples", "POST /audit/samples"),
            may("See every sample and what auditors remarked in it, remark, say what was done", RESTRICTED, to(AUD, SAMPLED, UNINVOLVED))
                    .by(
                            "GET /api/audit/samples", "GET /api/audit/samples/*", "GET /api/audit/follow-ups", "GET /audit/samples",
                            "GET /audit/samples/*", sampled("record-result"), sampledPage("record-result"), sampled("close-follow-up"),
                            sampledPage("close-follow-up")),
            may("Ask to be shown the reasons of a decision", RESTRICTED, to(AUD, SAMPLED, UNINVOLVED)).by(sampled("ask-opening"),
                    sampledPage("ask-opening")),
            may("Agree to that", RESTRICTED, to(AUD, OTHER, UNINVOLVED)).by("POST /api/audit/samples/*/openings/*/approve",
                    "POST /audit/samples/*/openings/*/approve"),
            may("Read those reasons, once", RESTRICTED, to(AUD, SAMPLED, UNINVOLVED, AGREED)).by(
                    "POST /api/audit/samples/*/openings/*/open",
                    "POST /audit/samples/*/openings/*/open"),
            may("Ask that what a file holds of persons, or is kept of a delegate, be erased", PSEUDONYMS, to(ADM)).by(
                    "POST /api/subjects/*/erase",
                    "POST /erasures/ask"),
            may("Concur in that", PSEUDONYMS, to(SEN, OTHER, UNCONFLICTED)).by("POST /api/subjects/*/erase",
                    "POST /erasures/*/concur"),
            may("See what was asked to be erased, what was, and what is due next", PSEUDONYMS, to(ADM), to(SEN)).by("GET /erasures"),
            may("See on which events a control rests", PSEUDONYMS, to(AUD)).by("GET /api/compliance/*/evidence",
                    "GET /api/compliance/*/evidence/table", "GET /compliance/*/evidence/table"),

            may("See how the guidelines are kept, and on how much evidence", FIGURES, to(BUR), to(AUD)).by("GET /api/compliance",
                    "GET /api/compliance/table", "GET /api/compliance/history", "GET /api/compliance/*/evidence",
                    "GET /api/compliance/*/breakdown", "GET /api/compliance/history/table", "GET /api/compliance/quality/table",
                    "GET /api/compliance/delays/table", "GET /api/compliance/*/evidence/table", "GET /api/compliance/*/breakdown/table",
                    "GET /api/guideline-catalogues", "GET /api/guideline-catalogues/*",
                    "GET /compliance", "GET /compliance/guidelines/*", "GET /compliance/comparison", "GET /compliance/history",
                    "GET /compliance/quality", "GET /compliance/paper", "GET /compliance/paper.pdf", "GET /compliance/hand-over",
                    "GET /compliance/hand-over.pdf", "GET /compliance/catalogues", "GET /compliance/catalogues/*", "GET /compliance/table",
                    "GET /compliance/history/table", "GET /compliance/quality/table", "GET /compliance/delays/table",
                    "GET /compliance/*/evidence/table", "GET /compliance/*/breakdown/table"),
            may("See how often a deadline was missed, and why", FIGURES, to(SEC), to(BUR), to(AUD)).by("GET /api/missed-deadlines",
                    "GET /missed-deadlines"),
            may("See what was found from outside of how guidelines are kept", FIGURES, to(SEC), to(BUR), to(AUD)).by("GET /api/findings",
                    "GET /findings"),
            may("Record what was found from outside, and close it", FIGURES, to(SEC), to(AUD)).by("POST /api/findings",
                    "POST /api/findings/*/close", "POST /findings", "POST /findings/*/close"),
            may("Convene a session", FIGURES, to(SEC)).by("POST /api/sessions"),
            may("Read the sessions", FIGURES, to(APP), to(SEC), to(BUR), to(AUD)).by("GET /api/sessions", "GET /api/sessions/*"),
            may("Read the versions of time limits", FIGURES, everybody()).by("GET /api/configurations"),
            may("Publish a version of the guidelines", FIGURES, to(BUR)).by("POST /api/guideline-catalogues",
                    "POST /compliance/catalogues"),
            may("Publish a version of time limits", FIGURES, to(ADM)).by("POST /api/configurations"),
            may("See to views and announcements", FIGURES, to(ADM)).by("GET /api/views", "POST /api/views/*/rebuild",
                    "GET /api/announcements", "GET /administration"),
            may("See where one is signed in, and sign out there", FIGURES, everybody(OWN)).by("GET /sessions", "POST /sessions/end"),
            may("See who is signed in, and end it", FIGURES, to(ADM)).by("GET /sessions", "POST /sessions/end-all"),
            may("Be led to one’s own first page", FIGURES, everybody()).by("GET /"),
            may("Read the clock", FIGURES, everybody(DEMONSTRATION)).by("GET /api/demo/clock"),
            may("Move the clock", FIGURES, to(ADM, DEMONSTRATION)).by("POST /api/demo/clock", "POST /administration/clock"));

    /** @return what may be done through the door, by somebody */
    public static List<Authorisation> behind(Access door) {
        return MATRIX.stream().filter(line -> line.calls.contains(door.method() + " " + door.pattern())).toList();
    }

    private static String verb(String verb) {
        return "POST /api/accreditations/*/" + verb;
    }

    private static String delegate(String verb) {
        return "POST /api/delegates/*/" + verb;
    }

    private static String sampled(String verb) {
        return "POST /api/audit/samples/*/decisions/*/" + verb;
    }

    private static String sampledPage(String verb) {
        return "POST /audit/samples/*/decisions/*/" + verb;
    }

    private static String badge(String verb) {
        return "POST /api/badges/*/" + verb;
    }

    private static Authorisation may(String action, DataClass data, To... allowed) {
        Map<Role, Set<Condition>> roles = new EnumMap<>(Role.class);
        Arrays.stream(allowed).forEach(to -> to.roles.forEach(role -> roles.put(role, to.conditions)));
        return new Authorisation(action, data, roles, List.of());
    }

    private record To(Set<Role> roles, Set<Condition> conditions) {}

    private static To to(Role role, Condition... conditions) {
        return new To(Set.of(role), Set.of(conditions));
    }

    private static To everybody(Condition... conditions) {
        return new To(Arrays.stream(Role.values()).filter(Role::signsIn).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))),
                Set.of(conditions));
    }

    private Authorisation by(String... calls) {
        return new Authorisation(action, data, roles, List.of(calls));
    }
}
