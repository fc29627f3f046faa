package org.lintel.application.security;

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
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.lintel.language.Role;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may call what: the one table. What has no row is open to nobody. Conditions on the thing itself (an applicant's own files, four
 * eyes, conflicts of interest) are rules of the command side.
 *
 * @param pattern an address, {@code *} standing for one part of it, {@code **} for all that follows
 */
public record Access(HttpMethod method, String pattern, Set<Role> roles) {
    private static final Role[] SIGNING_IN = Arrays.stream(Role.values()).filter(Role::signsIn).toArray(Role[]::new);

    public static final List<Access> TABLE = List.of(
            of(POST, "/api/sessions", SEC),
            of(GET, "/api/sessions", APP, SEC, BUR, AUD),
            of(GET, "/api/sessions/*", APP, SEC, BUR, AUD),
            of(POST, "/api/sessions/*/nominations", APP, SEC),

            of(POST, "/api/delegates", APP, SEC),
            of(POST, "/api/delegates/find", SEC),
            of(GET, "/api/delegates", APP, SEC),
            of(GET, "/api/delegates/*", APP, SEC, REV),
            of(GET, "/api/accreditations/*/places", APP, SEC),
            of(POST, "/api/delegates/*/confirm", APP, SEC),
            of(POST, "/api/delegates/*/waitlist", APP, SEC),
            of(POST, "/api/delegates/*/promote", SEC),
            of(POST, "/api/delegates/*/substitute", APP, SEC),
            of(POST, "/api/delegates/*/withdraw", APP, SEC),
            of(POST, "/api/delegates/*/vet", SEC),
            of(POST, "/api/delegates/*/recommend", SEC),
            of(POST, "/api/delegates/*/grant", SEN),
            of(POST, "/api/delegates/*/deny", SEN),
            of(POST, "/api/delegates/*/give-notice", SEC),
            of(POST, "/api/delegates/*/reply-to-notice", APP),
            of(POST, "/api/delegates/*/suspend", SEN),
            of(POST, "/api/delegates/*/suspend-in-emergency", SEC),
            of(POST, "/api/delegates/*/confirm-suspension", SEN),
            of(POST, "/api/delegates/*/reinstate", SEN),
            of(POST, "/api/delegates/*/revoke", SEN),
            of(POST, "/api/delegates/*/appeal", APP),
            of(POST, "/api/delegates/*/grant-interim-relief", REV),
            of(POST, "/api/delegates/*/decide-appeal", REV),
            of(POST, "/api/delegates/*/extend-deadline", SEC),
            of(POST, "/api/delegates/*/explain-missed-deadline", SEC),
            of(POST, "/api/delegates/*/change-visibility", APP),
            of(POST, "/api/delegates/*/re-host", SEC),
            of(POST, "/api/delegates/*/invite", APP),

            of(POST, "/api/own/leave", PERSON),
            of(GET, "/api/own", PERSON),
            of(POST, "/api/own/choose-visibility", PERSON),
            of(POST, "/api/own/give-consent", PERSON),
            of(POST, "/api/own/withdraw-consent", PERSON),
            of(POST, "/api/own/ask-for-change", PERSON),
            of(POST, "/api/own/ask-for-focal-point", PERSON),
            of(POST, "/api/own/withdraw", PERSON),

            of(GET, "/api/risk-assessments", FP),
            of(POST, "/api/delegates/*/assess-risk", FP),

            of(POST, "/api/sessions/*/participants", SEC),
            of(POST, "/api/accreditations/*/choose-listing", APP),

            of(POST, "/api/delegates/*/badges", SEC),
            of(GET, "/api/delegates/*/badges", APP, SEC),
            of(GET, "/api/badges", SEC),
            of(GET, "/api/badges/*", APP, SEC),
            of(GET, "/api/badges/*/print", SEC),
            of(POST, "/api/badges/*/activate", SEC, SECU),
            of(POST, "/api/badges/*/report-lost", APP, SEC),
            of(POST, "/api/badges/*/invalidate", SEC),
            of(POST, "/api/badges/*/reissue", SEC),
            of(POST, "/api/gate/check", SEC, SECU),
            of(POST, "/api/gate/activate", SEC, SECU),
            of(GET, "/api/sessions/*/gate-list", SEC, SECU),
            of(GET, "/api/gate-key", SEC, SECU),

            of(POST, "/api/disclosures", SEC),
            of(GET, "/api/disclosures", SEC, AUD),
            of(GET, "/api/disclosures/*/file", SEC),
            of(POST, "/api/recipients", ADM),
            of(GET, "/api/recipients/state/*", SEC, ADM),
            of(POST, "/api/demands", SEC),
            of(GET, "/api/demands", SEC),
            of(POST, "/api/demands/*/refer", SEC),

            of(POST, "/api/accreditations", APP),
            of(POST, "/api/accreditations/find", SEC),
            of(GET, "/api/accreditations", APP, SEC, REV),
            of(GET, "/api/accreditations/*", APP, SEC, REV),
            of(GET, "/api/accreditations/*/history", APP, SEC, REV),
            of(POST, "/api/accreditations/*/supply-information", APP),
            of(POST, "/api/accreditations/*/reply-to-notice", APP),
            of(POST, "/api/accreditations/*/withdraw", APP),
            of(POST, "/api/accreditations/*/check-completeness", SEC),
            of(POST, "/api/accreditations/*/ask-clarification", SEC),
            of(POST, "/api/accreditations/*/record-check", SEC),
            of(POST, "/api/accreditations/*/recuse", SEC),
            of(POST, "/api/accreditations/*/recommend", SEC),
            of(POST, "/api/accreditations/*/give-notice", SEC),
            of(POST, "/api/accreditations/*/grant", SEN),
            of(POST, "/api/accreditations/*/deny", SEN),
            of(POST, "/api/accreditations/*/return-to-vetting", SEN),
            of(POST, "/api/accreditations/*/revoke", SEN),

            of(POST, "/api/accreditations/*/suspend", SEN),
            of(POST, "/api/accreditations/*/suspend-in-emergency", SEC),
            of(POST, "/api/accreditations/*/confirm-suspension", SEN),
            of(POST, "/api/accreditations/*/reinstate", SEN),
            of(POST, "/api/accreditations/*/close-lapsed", SEC),
            of(POST, "/api/accreditations/*/appeal", APP),
            of(POST, "/api/accreditations/*/grant-interim-relief", REV),
            of(POST, "/api/accreditations/*/decide-appeal", REV),
            of(POST, "/api/accreditations/*/extend-deadline", SEC),
            of(POST, "/api/accreditations/*/explain-missed-deadline", SEC),
            of(POST, "/api/accreditations/*/find-condition-unmet", SEC),

            of(POST, "/api/accreditations/*/assign", SEC),
            of(POST, "/api/accreditations/*/open-exceptionally", SEC),
            of(GET, "/api/accesses", SEN),
            of(POST, "/api/accesses/*/review", SEN),

            of(GET, "/api/notices", APP),
            of(GET, "/api/notices/*/letter", APP, SEC),
            of(POST, "/api/notices/*/open", APP),
            of(POST, "/api/notices/*/dispatch-again", SEC),
            of(POST, "/api/notices/*/undeliverable", SEC),
            of(GET, "/api/missed-deadlines", SEC, BUR, AUD),

            of(GET, "/api/configurations", SIGNING_IN),
            of(POST, "/api/configurations", ADM),

            of(GET, "/api/demo/clock", SIGNING_IN),
            of(POST, "/api/demo/clock", ADM),

            of(GET, "/api/compliance", BUR, AUD),
            of(GET, "/api/compliance/table", BUR, AUD),
            of(GET, "/api/compliance/history", BUR, AUD),
            of(GET, "/api/compliance/*/evidence", BUR, AUD),
            of(GET, "/api/compliance/*/breakdown", BUR, AUD),
            of(GET, "/api/compliance/history/table", BUR, AUD),
            of(GET, "/api/compliance/quality/table", BUR, AUD),
            of(GET, "/api/compliance/delays/table", BUR, AUD),
            of(GET, "/api/compliance/*/evidence/table", BUR, AUD),
            of(GET, "/api/compliance/*/breakdown/table", BUR, AUD),
            of(GET, "/api/guideline-catalogues", BUR, AUD),
            of(GET, "/api/guideline-catalogues/*", BUR, AUD),
            of(POST, "/api/guideline-catalogues", BUR),
            of(GET, "/api/findings", SEC, BUR, AUD),
            of(POST, "/api/findings", SEC, AUD),
            of(POST, "/api/findings/*/close", SEC, AUD),

            of(GET, "/api/audit/events", AUD),
            of(GET, "/api/audit/events/*/proof", AUD),
            of(GET, "/api/audit/files/*", AUD),
            of(GET, "/api/audit/accesses", AUD),
            of(GET, "/api/audit/log", AUD),
            of(GET, "/api/audit/bundle", AUD),
            of(GET, "/api/audit/samples", AUD),
            of(POST, "/api/audit/samples", AUD),
            of(GET, "/api/audit/samples/*", AUD),
            of(GET, "/api/audit/follow-ups", AUD),
            of(POST, "/api/audit/samples/*/decisions/*/record-result", AUD),
            of(POST, "/api/audit/samples/*/decisions/*/close-follow-up", AUD),
            of(POST, "/api/audit/samples/*/decisions/*/ask-opening", AUD),
            of(POST, "/api/audit/samples/*/openings/*/approve", AUD),
            of(POST, "/api/audit/samples/*/openings/*/open", AUD),

            of(POST, "/api/subjects/*/erase", ADM, SEN),

            of(GET, "/api/announcements", ADM),
            of(GET, "/api/views", ADM),
            of(POST, "/api/views/*/rebuild", ADM));

    /** The same for pages, which people reach with a session cookie. Who may take which step on a file, the table above says for them too. */
    public static final List<Access> PAGES = List.of(
            of(GET, "/", SIGNING_IN),
            of(GET, "/files/*", APP, SEC, REV),
            of(POST, "/files/*/open-vetting-notes", SEC),
            of(POST, "/files/*/open-exceptionally", SEC),
            of(POST, "/files/*/assign", SEC),
            of(GET, "/files/*/delegation", APP, SEC),
            of(POST, "/files/*/nominate", APP, SEC),
            of(GET, "/disclosures", SEC, AUD),
            of(POST, "/disclosures", SEC),
            of(GET, "/disclosures/*/file", SEC),
            of(POST, "/disclosures/demands", SEC),
            of(POST, "/disclosures/demands/*/refer", SEC),
            of(GET, "/desk", SEC),
            of(POST, "/desk", SEC),
            of(GET, "/own", PERSON),
            of(POST, "/own/leave", PERSON),
            of(GET, "/delegates/*", APP, SEC, REV),
            of(POST, "/delegates/*/open", APP, SEC, REV),
            of(POST, "/delegates/*/*", APP, SEC, REV),
            of(GET, "/badges/*", APP, SEC),
            of(GET, "/badges/*/print", SEC),
            of(POST, "/badges/*/*", APP, SEC),
            of(GET, "/gate", SEC, SECU),
            of(POST, "/gate/check", SEC, SECU),
            of(POST, "/gate/activate", SEC, SECU),
            of(POST, "/own/steps/*", PERSON),
            of(GET, "/risk-assessments", FP),
            of(POST, "/risk-assessments/open", FP),
            of(POST, "/risk-assessments/*/assess", FP),
            of(GET, "/nominations/*", APP, SEC),
            of(POST, "/nominations/*", APP, SEC),
            of(GET, "/nominations/*/takings/*", APP, SEC),
            of(POST, "/files/*/*", APP, SEC, REV),
            of(GET, "/requests/new", APP),
            of(POST, "/requests/new", APP),
            of(GET, "/notices", APP),
            of(GET, "/notices/*", APP),
            of(GET, "/notices/*/letter", APP, SEC),
            of(POST, "/notices/*/open", APP),
            of(POST, "/notices/*/dispatch-again", SEC),
            of(POST, "/notices/*/undeliverable", SEC),
            of(GET, "/find", SEC),
            of(POST, "/find", SEC),
            of(POST, "/batch", SEC),
            of(POST, "/batch/carry-out", SEC),
            of(GET, "/daily-list", SEC),
            of(GET, "/accesses", SEN),
            of(POST, "/accesses/*/review", SEN),
            of(GET, "/compliance", BUR, AUD),
            of(GET, "/compliance/guidelines/*", BUR, AUD),
            of(GET, "/compliance/comparison", BUR, AUD),
            of(GET, "/compliance/history", BUR, AUD),
            of(GET, "/compliance/quality", BUR, AUD),
            of(GET, "/compliance/paper", BUR, AUD),
            of(GET, "/compliance/paper.pdf", BUR, AUD),
            of(GET, "/compliance/hand-over", BUR, AUD),
            of(GET, "/compliance/hand-over.pdf", BUR, AUD),
            of(GET, "/compliance/catalogues", BUR, AUD),
            of(GET, "/compliance/catalogues/*", BUR, AUD),
            of(GET, "/compliance/table", BUR, AUD),
            of(GET, "/compliance/history/table", BUR, AUD),
            of(GET, "/compliance/quality/table", BUR, AUD),
            of(GET, "/compliance/delays/table", BUR, AUD),
            of(GET, "/compliance/*/evidence/table", BUR, AUD),
            of(GET, "/compliance/*/breakdown/table", BUR, AUD),
            of(POST, "/compliance/catalogues", BUR),
            of(GET, "/findings", SEC, BUR, AUD),
            of(POST, "/findings", SEC, AUD),
            of(POST, "/findings/*/close", SEC, AUD),
            of(GET, "/audit", AUD),
            of(GET, "/audit/samples", AUD),
            of(POST, "/audit/samples", AUD),
            of(GET, "/audit/samples/*", AUD),
            of(POST, "/audit/samples/*/decisions/*/record-result", AUD),
            of(POST, "/audit/samples/*/decisions/*/close-follow-up", AUD),
            of(POST, "/audit/samples/*/decisions/*/ask-opening", AUD),
            of(POST, "/audit/samples/*/openings/*/approve", AUD),
            of(POST, "/audit/samples/*/openings/*/open", AUD),
            of(GET, "/audit/bundle", AUD),
            of(GET, "/audit/events/*", AUD),
            of(GET, "/audit/events/*/proof", AUD),
            of(GET, "/audit/files/*", AUD),
            of(GET, "/audit/files/*/comparison", AUD),
            of(GET, "/audit/accesses", AUD),
            of(GET, "/missed-deadlines", SEC, BUR, AUD),
            of(GET, "/administration", ADM),
            of(POST, "/administration/clock", ADM),
            of(GET, "/recipients", ADM),
            of(POST, "/recipients", ADM),
            of(GET, "/erasures", ADM, SEN),
            of(POST, "/erasures/ask", ADM),
            of(POST, "/erasures/*/concur", SEN),
            of(GET, "/sessions", SIGNING_IN),
            of(POST, "/sessions/end", SIGNING_IN),
            of(POST, "/sessions/end-all", ADM));

    /** What is open to everybody, without signing in. */
    public static final List<Access> OPEN = List.of(toEverybody(GET, "/health"), toEverybody(GET, "/v3/api-docs"),
            toEverybody(POST, "/api/own/visits"), toEverybody(GET, "/api/sessions/*/participants"), toEverybody(GET, "/log/checkpoint"),
            toEverybody(GET, "/log/vkey"), toEverybody(GET, "/log/tile/**"));

    /** The same of pages. */
    public static final List<Access> OPEN_PAGES = List.of(toEverybody(GET, "/left"), toEverybody(GET, "/own/*"),
            toEverybody(POST, "/own/*"), toEverybody(GET, "/participants/*"));

    private static Access toEverybody(HttpMethod method, String pattern) {
        return new Access(method, pattern, Set.of());
    }

    private static Access of(HttpMethod method, String pattern, Role... roles) {
        return new Access(method, pattern, EnumSet.copyOf(List.of(roles)));
    }

    /** @return the methods that somebody may use at the address; none where nothing is there */
    public static Set<HttpMethod> methodsAt(String path) {
        Set<HttpMethod> methods = new LinkedHashSet<>();
        Stream.concat(TABLE.stream(), OPEN.stream()).filter(row -> row.isFor(path)).forEach(row -> methods.addAll(row.methods()));
        return methods;
    }

    /** @return who may call the address of the API so; nobody where it has no row */
    public static Set<Role> rolesOf(HttpMethod method, String path) {
        return TABLE.stream().filter(row -> row.method.equals(method) && row.isFor(path)).findAny().map(Access::roles).orElse(Set.of());
    }

    /** @return whether everybody may call the address of the API so */
    public static boolean isOpen(HttpMethod method, String path) {
        return OPEN.stream().anyMatch(row -> row.method.equals(method) && row.isFor(path));
    }

    /** @return whether everybody may open the page */
    public static boolean opensPage(String path) {
        return OPEN_PAGES.stream().anyMatch(row -> row.method.equals(GET) && row.isFor(path));
    }

    /** @return whether the user may open the page */
    public static boolean opensPage(String path, User user) {
        return PAGES.stream().anyMatch(row -> row.method.equals(GET) && row.isFor(path) && row.roles.stream().anyMatch(user::is));
    }

    /** @param path an address, or a pattern of addresses with its variable parts in braces */
    public boolean isFor(String path) {
        return PathPatternParser.defaultInstance.parse(pattern).matches(PathContainer.parsePath(path));
    }

    /** @return the row's method, and with GET also HEAD, which is GET without its body (RFC 9110, 9.3.2) */
    public List<HttpMethod> methods() {
        return method.equals(GET) ? List.of(GET, HttpMethod.HEAD) : List.of(method);
    }

    /** @return the roles as the security framework names authorities */
    public String[] authorities() {
        return roles.stream().map(Enum::name).toArray(String[]::new);
    }
}
