package org.lintel.application.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.Browser;
import org.lintel.application.testing.Browser.Page;
import org.lintel.application.testing.Caller;
import org.lintel.application.testing.TestRegistry;
import org.lintel.language.Role;

/**
 * One who looks on and keeps all that they are told: through every door that is open to them, with every identifier that they began with or have read in an
 * earlier answer. A door that {@link #WAYS} does not say how to use is a failure, so that a new one is looked through too.
 */
final class Onlooker {
    /** What an identifier is for, the sign that stands for it in a way, and how it is found in what is read. */
    enum Kind {
        THING('@', "(?:\"(?:id|session|sessionId|version|[a-z]+Id)\":|value=|option value=)\"(S\\d+|illustrative-1)\"|"
                + "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"),
        GUIDELINE('#', "\\b(G\\d\\d)\\b"),
        CURSOR('$',
                "\"next\":\"([^\"]+)\""),
        HANDLE('%', "\\b([0-9A-V]{52})\\b");

        private final char sign;
        private final Pattern form;

        Kind(char sign, String form) {
            this.sign = sign;
            this.form = Pattern.compile(form);
        }
    }

    /** How each door is used; a page's form follows the page that shows it. Nothing of it changes anything. What is printed says the words of its page, and is asked for in vain. */
    private static final Map<String, List<String>> WAYS = Map.ofEntries(
            way("GET /health", "/health"), way("GET /v3/api-docs", "/v3/api-docs"),
            way("POST /api/own/visits", "/api/own/visits {\"link\":\"@\"}"),
            way("GET /api/sessions/*/participants", "/api/sessions/@/participants"),
            way("GET /log/checkpoint", "/log/checkpoint"), way("GET /log/vkey", "/log/vkey"),
            way("GET /log/tile/**", "/log/tile/0/000.p/1", "/log/tile/entries/000.p/1", "/log/tile/entries/@"),
            way("GET /left", "/left"), way("GET /own/*", "/own/@"), way("POST /own/*", "/own/@ /own/@"),
            way("GET /participants/*", "/participants/@", "/participants/@?language=fr", "/participants/@?language=en"),
            way("GET /api/sessions", "/api/sessions", "/api/sessions?limit=1", "/api/sessions?limit=1&cursor=$"),
            way("GET /api/sessions/*", "/api/sessions/@"),
            way("GET /api/missed-deadlines", "/api/missed-deadlines?session=@", "/api/missed-deadlines?session=@&limit=1",
                    "/api/missed-deadlines?session=@&cursor=$"),
            way("GET /api/configurations", "/api/configurations"), way("GET /api/demo/clock", "/api/demo/clock"),
            way("GET /api/compliance", "/api/compliance?session=@", "/api/compliance?session=@&asOf=2027-01-04T23:59:59Z",
                    "/api/compliance?session=@&position=1"),
            way("GET /api/compliance/table", "/api/compliance/table?session=@"),
            way("GET /api/compliance/history", "/api/compliance/history?session=@"),
            way("GET /api/compliance/*/evidence", "/api/compliance/#/evidence?session=@"),
            way("GET /api/compliance/*/breakdown", "/api/compliance/#/breakdown?session=@&by=REGION",
                    "/api/compliance/#/breakdown?session=@&by=CATEGORY"),
            way("GET /api/guideline-catalogues", "/api/guideline-catalogues"),
            way("POST /api/guideline-catalogues", "/api/guideline-catalogues {}"),
            way("GET /api/guideline-catalogues/*", "/api/guideline-catalogues/@"),
            way("GET /api/sessions/*/gate-list", "/api/sessions/@/gate-list"), way("GET /api/gate-key", "/api/gate-key"),
            way("POST /api/gate/check", "/api/gate/check {\"handle\":\"%\"}"),
            way("POST /api/gate/activate",
                    "/api/gate/activate {\"handle\":\"%\",\"identitySeen\":false,\"codeOfConductAccepted\":false}"),
            way("POST /api/badges/*/activate", "/api/badges/@/activate {\"identitySeen\":false,\"codeOfConductAccepted\":false}"),
            way("GET /", "/"), way("GET /sessions", "/sessions"), way("POST /sessions/end", "/sessions /sessions/end session none"),
            way("GET /api/findings", "/api/findings?session=@", "/api/findings?session=@&asOf=2027-01-04T23:59:59Z"),
            way("POST /api/findings", "/api/findings {}"), way("POST /api/findings/*/close", "/api/findings/none/close {}"),
            way("GET /findings", "/findings", "/findings?session=@"), way("POST /findings", "/findings /findings guideline none"),
            way("POST /findings/*/close", "/findings /findings/none/close document none"),
            way("GET /api/compliance/history/table", "/api/compliance/history/table?session=@"),
            way("GET /api/compliance/quality/table", "/api/compliance/quality/table?session=@"),
            way("GET /api/compliance/delays/table", "/api/compliance/delays/table?session=@"),
            way("GET /api/compliance/*/evidence/table", "/api/compliance/#/evidence/table?session=@"),
            way("GET /api/compliance/*/breakdown/table", "/api/compliance/#/breakdown/table?session=@&by=REGION"),
            way("GET /compliance/guidelines/*", "/compliance/guidelines/#?session=@"),
            way("GET /compliance/comparison", "/compliance/comparison?session=@&asOf=2027-01-03"),
            way("GET /compliance/history", "/compliance/history?session=@"),
            way("GET /compliance/quality", "/compliance/quality?session=@"),
            way("GET /compliance/paper", "/compliance/paper?session=@"),
            way("GET /compliance/paper.pdf", "/compliance/paper.pdf?session=a%20name"),
            way("GET /compliance/hand-over", "/compliance/hand-over?session=@"),
            way("GET /compliance/hand-over.pdf", "/compliance/hand-over.pdf?session=a%20name"),
            way("GET /compliance/catalogues", "/compliance/catalogues"),
            way("GET /compliance/catalogues/*", "/compliance/catalogues/@"),
            way("GET /compliance/table", "/compliance/table?session=@"),
            way("GET /compliance/history/table", "/compliance/history/table?session=@"),
            way("GET /compliance/quality/table", "/compliance/quality/table?session=@"),
            way("GET /compliance/delays/table", "/compliance/delays/table?session=@"),
            way("GET /compliance/*/evidence/table", "/compliance/#/evidence/table?session=@"),
            way("GET /compliance/*/breakdown/table", "/compliance/#/breakdown/table?session=@&by=REGION"),
            way("POST /compliance/catalogues", "/compliance/catalogues /compliance/catalogues text none"),
            way("GET /compliance", "/compliance", "/compliance?session=@", "/compliance?session=@&language=es",
                    "/compliance?session=@&language=en"),
            way("GET /missed-deadlines", "/missed-deadlines", "/missed-deadlines?session=@"),
            way("GET /gate", "/gate"), way("POST /gate/check", "/gate /gate/check handle %"),
            way("POST /gate/activate", "/gate /gate/activate handle %"));

    private final @Nullable Role role;
    private final Caller program;
    private final Browser browser;
    private final Map<Kind, Set<String>> known = new EnumMap<>(Kind.class);
    private final Map<String, String> read = new TreeMap<>();

    /**
     * @param user null for somebody who has not signed in
     * @param role of the user
     */
    Onlooker(TestRegistry registry, @Nullable String user, @Nullable Role role) {
        this.role = role;
        this.program = user == null ? registry.stranger() : registry.user(user);
        this.browser = user == null ? new Browser(registry) : Browser.of(registry, user);
        Arrays.stream(Kind.values()).forEach(kind -> known.put(kind, new LinkedHashSet<>()));
    }

    Onlooker knowing(Kind kind, Collection<String> identifiers) {
        of(kind).addAll(identifiers);
        return this;
    }

    /** @return status, headers and body of everything that can be read, by the call */
    Map<String, String> everything() {
        int before;
        do {
            before = read.size();
            doors().forEach(door -> waysOf(door).forEach(way -> callsOf(way).forEach(
                    call -> read.computeIfAbsent(door.method() + " " + call, _ -> learned(answer(door, call))))));
        } while (read.size() > before);
        if (role != null) {
            browser.post("/sign-out", browser.get("/sessions"));
        }
        return read;
    }

    /** @return what every door that takes an identifier answers on this one, which is then written as {@code @} */
    Map<String, String> tried(String thing) {
        Map<String, String> answers = new TreeMap<>();
        doors().forEach(door -> waysOf(door).filter(way -> way.indexOf(Kind.THING.sign) >= 0 && way.indexOf(Kind.CURSOR.sign) < 0)
                .forEach(way -> answers.put(door.method() + " " + way,
                        answer(door, way.replace("@", thing).replace("#", "G03")).replace(thing, "@"))));
        return answers;
    }

    private List<Access> doors() {
        return Stream.of(Access.OPEN, Access.OPEN_PAGES, Access.TABLE, Access.PAGES).flatMap(List::stream)
                .filter(door -> role == null ? door.roles().isEmpty() : door.roles().contains(role)).toList();
    }

    private static Stream<String> waysOf(Access door) {
        String name = door.method() + " " + door.pattern();
        assertThat(WAYS).as("a way to use the door").containsKey(name);
        return Objects.requireNonNull(WAYS.get(name)).stream();
    }

    /** @return the way with each identifier of the kinds whose signs are in it */
    private List<String> callsOf(String way) {
        List<String> calls = List.of(way);
        for (Kind kind : Kind.values()) {
            if (way.indexOf(kind.sign) >= 0) {
                calls = calls.stream().flatMap(call -> List.copyOf(of(kind)).stream()
                        .map(identifier -> call.replace(String.valueOf(kind.sign), identifier))).toList();
            }
        }
        return calls;
    }

    private Set<String> of(Kind kind) {
        return Objects.requireNonNull(known.get(kind));
    }

    private String answer(Access door, String call) {
        boolean get = door.method().name().equals("GET");
        if (Access.TABLE.contains(door) || Access.OPEN.contains(door)) {
            int body = call.indexOf(' ');
            Answer answer = get ? program.get(call) : program.post(call.substring(0, body), call.substring(body + 1));
            return told(answer.status(), answer.headers(), answer.body());
        }
        List<String> parts = new ArrayList<>(List.of(call.split(" ")));
        Page page = browser.get(parts.getFirst());
        if (!get) {
            page = browser.post(parts.get(1), page, parts.subList(2, parts.size()).toArray(String[]::new));
        }
        return told(page.status(), page.headers(), page.body());
    }

    /** Without what is new each time: dates, lengths and connections of answers, how long ago something was, and marks of forms. */
    private static String told(int status, java.net.http.HttpHeaders headers, String body) {
        String shown = headers.map().entrySet().stream()
                .filter(header -> !Set.of("date", "set-cookie", "content-length", "connection")
                        .contains(header.getKey().toLowerCase(java.util.Locale.ROOT)))
                .map(header -> header.getKey() + ": " + header.getValue()).sorted().collect(Collectors.joining("\n"));
        return status + "\n" + shown + "\n\n"
                + body.replaceAll("\"viewsFedSecondsAgo\":\\d+", "\"viewsFedSecondsAgo\":…")
                        .replaceAll("name=\"(_csrf|key|session)\" value=\"[^\"]+\"", "name=\"$1\"")
                        .replaceAll("(sha256,|SHA-256[^<]*?: )[0-9a-f]{64}", "$1of what is told");
    }

    private String learned(String text) {
        for (Kind kind : Kind.values()) {
            Matcher found = kind.form.matcher(text);
            while (found.find()) {
                of(kind).add(found.group(1) == null ? found.group(2) : found.group(1));
            }
        }
        return text;
    }

    private static Map.Entry<String, List<String>> way(String door, String... ways) {
        return Map.entry(door, List.of(ways));
    }
}
