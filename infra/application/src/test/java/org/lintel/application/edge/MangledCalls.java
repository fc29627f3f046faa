package org.lintel.application.edge;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.lintel.application.security.Access;
import org.lintel.application.security.DemoUsers;
import org.lintel.application.security.SignedIn;
import org.lintel.application.security.User;
import org.lintel.application.testing.Canary;
import org.lintel.application.testing.Described;
import org.lintel.application.testing.PlantedFiles;
import org.lintel.language.Role;

import tools.jackson.databind.JsonNode;

/** Makes calls by chance from the API's description: each operation in turn, by all users and by nobody. */
final class MangledCalls {
    private static final List<String> USERS = List.of("applicant", "applicant2", "officer", "officer2", "officer3", "focalpoint",
            "reviewer", "bureau", "security", "auditor", "admin");
    private static final List<String> GARBAGE = List.of("nothing", "%00", "%ff%fe", "..%2f..", "%0d%0aX-Injected:1", "x".repeat(300), "0",
            "-1", "9223372036854775808", "%F0%9F%99%82", "%7B%7B7*7%7D%7D", "%27%20OR%201=1", "a;b=c", "%25", "%E2%80%AE",
            "x".repeat(9_000),
            "0b9f1e9a-0000-4000-8000-000000000000", "0b9f1e9a-0000-4000-8000-000000000000.1", "%20", "null", "NaN", "true", "1e9");
    private static final Map<String, List<String>> SENSIBLE = Map.of("limit", List.of("1", "2", "200", "0", "-1", "2147483647"), "state",
            List.of("VETTING", "ACTIVE", "vetting"), "waitsFor", List.of("DECISION", "APPEAL"), "language", List.of("en", "fr", "de"),
            "appeal", List.of("OPEN"), "overdue", List.of("true", "false", "perhaps"), "asOf",
            List.of("2027-01-04T09:00:00Z", "2027-02-30T00:00:00Z", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z",
                    "+999999999-12-31T23:59:59Z"),
            "from", List.of("0", "5", "-1", "9223372036854775807"), "position",
            List.of("0", "7", "9223372036854775807", "-9223372036854775808"), "review", List.of("OPEN", "JUSTIFIED", "open"));
    private static final Map<String, List<String>> PARTS = Map.of("name", List.of("worklist", "file", "history"), "guideline",
            List.of("G01", "G25", "G99"), "version", List.of("illustrative-1"));
    private static final List<String> PURPOSES = List.of("VETTING", "VETTING", "vetting", "CURIOSITY", "x".repeat(300));
    private static final List<String> MEDIA = List.of("text/plain", "application/json;charset=utf-16", "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x", "application/xml", "nonsense", "application/problem+json", "*/*");
    private static final List<String> ODD_HEADERS = List.of("Accept: text/html", "Accept: nonsense", "Accept: application/pdf",
            "Range: bytes=0-1",
            "If-None-Match: *", "Origin: https://elsewhere.example", "X-HTTP-Method-Override: DELETE", "Content-Encoding: gzip",
            "Accept-Language: %%%", "X-Forwarded-For: 192.0.2.1", "X-Forwarded-Host: elsewhere.example",
            "Forwarded: host=elsewhere.example",
            "Cookie: JSESSIONID=0", "Transfer-Encoding-Of: x", "Accept-Encoding: gzip, br", "Accept-Charset: utf-16");

    private final Described described;
    private final Random random;
    private final MangledBody bodies;
    private final PlantedFiles planted;
    private final List<String> operations = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>(List.of("x"));

    MangledCalls(Described described, Random random, PlantedFiles planted) {
        this.described = described;
        this.random = random;
        this.planted = planted;
        this.bodies = new MangledBody(described, random, List.of(planted.session()));
        described.description().get("paths").propertyStream()
                .forEach(path -> path.getValue().propertyNames().forEach(method -> operations.add(method + " " + path.getKey())));
    }

    int operations() {
        return operations.size();
    }

    /** @return the words that the bodies made here carry */
    static List<Canary> canaries() {
        return USERS.stream().map(user -> user.startsWith("applicant")
                ? Canary.forParty(word(user), user)
                : Canary.forAllParties(word(user))).toList();
    }

    /** Takes up cursors and tokens, so that later calls bring them along, to the right place or another. */
    void learn(@Nullable String token) {
        if (token != null && !token.isEmpty() && tokens.size() < 50) {
            tokens.add(token);
        }
    }

    MangledCall call(int number) {
        String operation = operations.get(number % operations.size());
        String user = user(operation);
        JsonNode described = this.described.operation(operation);
        StringBuilder query = new StringBuilder();
        String address = operation.substring(operation.indexOf(' ') + 1);
        for (JsonNode parameter : described.path("parameters")) {
            String name = parameter.get("name").asString();
            if (parameter.get("in").asString().equals("path")) {
                address = address.replace("{" + name + "}", part(name, address));
            } else if (parameter.get("in").asString().equals("query")
                    && (parameter.path("required").asBoolean() ? random.nextInt(8) > 0 : random.nextInt(3) == 0)) {
                query.append('&').append(name).append('=').append(parameter(name));
            }
        }
        if (random.nextInt(10) == 0) {
            query.append('&')
                    .append(pick(List.of("extra=1", "limit=1&limit=2", "%ff=1", "=", "&&", "%00", "a[]=1", "x=" + "y".repeat(9_000))));
        }
        JsonNode schema = described.at("/requestBody/content/application~1json/schema");
        byte[] body = schema.isMissingNode()
                ? new byte[0]
                : bodies.like(schema, isAboutFiles(operation) && user != null ? word(user) : "A");
        return new MangledCall(operation, user, address + (query.isEmpty() ? "" : "?" + query.substring(1)), headers(operation), body);
    }

    private Map<String, String> headers(String operation) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (JsonNode parameter : described.operation(operation).path("parameters")) {
            if (parameter.get("name").asString().equals("Purpose") && random.nextBoolean()) {
                headers.put("Purpose", pick(PURPOSES));
            }
        }
        if (operation.startsWith("post ")) {
            headers.put("Content-Type", random.nextInt(10) == 0 ? pick(MEDIA) : "application/json");
        }
        if (random.nextInt(4) == 0) {
            headers.put("Idempotency-Key",
                    pick(List.of("k" + random.nextInt(20), "k" + random.nextInt(), "with space", "x".repeat(201), "é")));
        }
        if (random.nextInt(6) == 0) {
            String[] header = pick(ODD_HEADERS).split(": ");
            headers.put(header[0], header[1]);
        }
        return headers;
    }

    /** Half of the calls are by somebody who may make them. */
    private @Nullable String user(String operation) {
        String[] parts = operation.split(" ");
        List<Role> roles = Access.TABLE.stream()
                .filter(row -> row.method().name().equals(parts[0].toUpperCase(Locale.ROOT)) && row.isFor(parts[1]))
                .flatMap(row -> row.roles().stream()).toList();
        List<String> able = USERS.stream().filter(user -> roles.stream().anyMatch(known(user)::is)).toList();
        if (!able.isEmpty() && random.nextInt(10) < 6) {
            return pick(able);
        }
        int chosen = random.nextInt(USERS.size() + 1);
        return chosen == USERS.size() ? null : USERS.get(chosen);
    }

    private String part(String name, String address) {
        if (random.nextInt(5) == 0) {
            return pick(GARBAGE);
        }
        if (PARTS.containsKey(name)) {
            return pick(PARTS.get(name));
        }
        if (address.startsWith("/api/sessions")) {
            return planted.session();
        }
        if (address.startsWith("/api/accesses")) {
            return pick(planted.accesses());
        }
        return pick(planted.ids()) + (address.startsWith("/api/notices") ? "." + (1 + random.nextInt(4)) : "");
    }

    private String parameter(String name) {
        int chosen = random.nextInt(8);
        if (chosen == 0) {
            return pick(GARBAGE);
        }
        if (name.equals("cursor") || name.equals("after")) {
            return URLEncoder.encode(pick(tokens), StandardCharsets.UTF_8);
        }
        return name.equals("session")
                ? pick(List.of(planted.session(), planted.session(), "ASP99", "a%20b"))
                : pick(SENSIBLE.getOrDefault(name, GARBAGE));
    }

    private static User known(String name) {
        return ((SignedIn) DemoUsers.with("").loadUserByUsername(name)).user();
    }

    private static boolean isAboutFiles(String operation) {
        return operation.contains("/api/accreditations") || operation.contains("/api/notices");
    }

    private static String word(String user) {
        return "Stieglitz-" + user + "-z";
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
