package org.lintel.application.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.Browser;
import org.lintel.application.testing.Caller;
import org.lintel.application.testing.TestRegistry;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every address that the program answers, as every user, and compares with the one table. */
@Tag("long")
class AccessTest {
    private static final TestRegistry REGISTRY = TestRegistry.shared();
    private static final List<String> USERS = List.of("applicant", "applicant2", "officer", "officer2", "officer3", "focalpoint",
            "focalpoint2", "reviewer", "bureau", "security", "auditor", "admin");
    private static final Set<String> WITHOUT_A_ROW = Set.of("GET /sign-in", "any /error");
    private static final Set<String> OF_THE_LIBRARY = Set.of("GET /v3/api-docs.yaml");

    @Test
    void everyAddressHasARowAndEveryRowAnAddress() {
        Set<String> rows = new TreeSet<>();
        Access.TABLE.forEach(row -> rows.add(row.method() + " " + row.pattern()));
        Access.PAGES.forEach(row -> rows.add(row.method() + " " + row.pattern()));
        Access.OPEN.forEach(row -> rows.add(row.method() + " " + row.pattern()));
        Access.OPEN_PAGES.forEach(row -> rows.add(row.method() + " " + row.pattern()));

        Set<String> addresses = new TreeSet<>(addresses());
        addresses.removeAll(WITHOUT_A_ROW);
        addresses.removeAll(OF_THE_LIBRARY);

        assertThat(addresses.stream().map(AccessTest::pattern).toList()).containsExactlyInAnyOrderElementsOf(rows);
        assertThat(rows).hasSize(Access.TABLE.size() + Access.PAGES.size() + Access.OPEN.size() + Access.OPEN_PAGES.size());
    }

    @Test
    void everyUserIsLetInWhereTheTableSaysSoAndNowhereElse() {
        List<String> differences = new ArrayList<>();
        for (Access row : Access.TABLE) {
            for (String user : USERS) {
                User known = ((SignedIn) REGISTRY.context().getBean(Users.class).loadUserByUsername(user)).user();
                boolean shouldEnter = row.roles().stream().anyMatch(known::is);
                Answer answer = call(REGISTRY.user(user), row);
                boolean entered = answer.status() != 403;
                if (answer.status() >= 500 || answer.status() == 401 || entered != shouldEnter) {
                    differences.add(user + " " + answer.call() + " " + answer.status());
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void everyUserOpensThePagesOfTheTableAndNoOthers() {
        List<String> differences = new ArrayList<>();
        for (String user : USERS) {
            User known = ((SignedIn) REGISTRY.context().getBean(Users.class).loadUserByUsername(user)).user();
            Browser browser = Browser.of(REGISTRY, user);
            Browser.Page shown = browser.open("/");
            for (Access row : Access.PAGES) {
                boolean shouldEnter = row.roles().stream().anyMatch(known::is);
                String path = row.pattern().replace("*", "nothing");
                Browser.Page page = row.method().name().equals("GET") ? browser.get(path) : browser.post(path, shown);
                if (page.status() >= 500 || (page.status() != 403) != shouldEnter) {
                    differences.add(user + " " + row.method() + " " + path + " " + page.status());
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void aStrangerIsLetInNowhereButWhereItIsOpen() {
        for (Access row : Access.TABLE) {
            call(REGISTRY.stranger(), row).answers(401, "unauthenticated");
        }
        Access.OPEN.forEach(row -> assertThat(call(REGISTRY.stranger(), row).status()).as(row.pattern()).isIn(200, 400, 404));
        REGISTRY.stranger().get("/v3/api-docs.yaml").answers(401, "unauthenticated");
        Browser nobody = new Browser(REGISTRY);
        Access.PAGES.stream().filter(row -> row.method().name().equals("GET")).map(row -> row.pattern().replace("*", "nothing"))
                .forEach(path -> assertThat(nobody.get(path).answers(302).location()).as(path)
                        .endsWith(path.startsWith("/own") ? "/left" : "/sign-in"));
        Access.PAGES.stream().filter(row -> row.method().name().equals("POST")).map(row -> row.pattern().replace("*", "nothing"))
                .forEach(path -> nobody.postForged(path).answers(403));
    }

    /** The table is the product's promise, so it stands here a second time, in the words of its documentation. */
    @Test
    void theTableGivesEachVerbToTheRoleThatTheLifeCycleNames() {
        assertThat(rolesOf("request|supply-information|reply-to-notice|withdraw")).containsExactly("APP");
        assertThat(rolesOf("check-completeness|ask-clarification|record-check|recuse|recommend|give-notice")).containsExactly("SEC");
        assertThat(rolesOf("grant|deny|return-to-vetting|revoke")).containsExactly("SEN");
        assertThat(Access.TABLE.stream().filter(row -> row.pattern().startsWith("/api/audit")).flatMap(row -> row.roles().stream())
                .map(Enum::name).distinct()).containsExactly("AUD");
        assertThat(Access.TABLE.stream().filter(row -> row.pattern().startsWith("/api/compliance")).flatMap(row -> row.roles().stream())
                .map(Enum::name).distinct()).containsExactlyInAnyOrder("BUR", "AUD");
    }

    private static List<String> rolesOf(String verbs) {
        return Access.TABLE.stream().filter(row -> row.pattern().matches("/api/accreditations/\\*/(" + verbs + ")"))
                .flatMap(row -> row.roles().stream()).map(Enum::name).distinct().toList();
    }

    private static Answer call(Caller caller, Access row) {
        String path = row.pattern().replace("*", "nothing");
        return row.method().name().equals("GET")
                ? caller.get(path)
                : caller.send(caller.call(path).method(row.method().name(), BodyPublishers.ofString("{}")).header("Content-Type",
                        "application/json"));
    }

    private static List<String> addresses() {
        var mapping = REGISTRY.context().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        List<String> addresses = new ArrayList<>();
        mapping.getHandlerMethods().keySet().forEach(info -> info.getPatternValues().forEach(pattern -> {
            var methods = info.getMethodsCondition().getMethods();
            if (methods.isEmpty()) {
                addresses.add("any " + pattern);
            }
            methods.forEach(method -> addresses.add(method + " " + pattern));
        }));
        return addresses;
    }

    private static String pattern(String address) {
        return address.replaceAll("\\{[^}]*}", "*");
    }
}
