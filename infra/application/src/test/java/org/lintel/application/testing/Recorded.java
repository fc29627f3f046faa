package org.lintel.application.testing;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a registry in another process has on record, and what its views make of it. */
public final class Recorded {
    private final ChildRegistry registry;

    public Recorded(ChildRegistry registry) {
        this.registry = registry;
    }

    public List<JsonNode> events() {
        List<JsonNode> events = new ArrayList<>();
        List<JsonNode> more;
        do {
            more = registry.user("auditor").get("/api/audit/events?limit=10000&from=" + events.size()).answers(200).body().lines()
                    .map(line -> JsonMapper.shared().readTree(line)).toList();
            events.addAll(more);
        } while (!more.isEmpty());
        return events;
    }

    /** @return the commits of what somebody asked for; what the registry records by itself when time has passed has no command */
    public Set<String> doneBySomebody() {
        return events().stream().filter(event -> !event.at("/payload/by/role").asString().equals("CLOCK"))
                .map(event -> event.get("commit").asString()).collect(Collectors.toSet());
    }

    /** @return by which command each commit was caused, as its keyed hash; what a command does to many is one commit */
    public List<String> commands() {
        Map<String, Set<String>> commits = new LinkedHashMap<>();
        events().forEach(event -> event.get("tags").valueStream().map(JsonNode::asString).filter(tag -> tag.startsWith("command="))
                .forEach(tag -> commits.computeIfAbsent(event.get("commit").asString(), _ -> new TreeSet<>()).add(tag)));
        return commits.values().stream().flatMap(Set::stream).toList();
    }

    /** @return every list, file, history and report, as officers and auditors read them */
    public Map<String, String> views(String session) {
        Map<String, String> seen = new TreeMap<>();
        Caller officer = registry.user("officer");
        String list = "/api/accreditations?limit=200&session=" + session;
        for (String page = list; !page.isEmpty();) {
            JsonNode answer = officer.get(page).answers(200).json();
            answer.get("items").forEach(item -> {
                String path = "/api/accreditations/" + item.get("id").asString();
                seen.put("row of " + path, item.toString());
                seen.put(path, officer.get(path).answers(200).body());
                seen.put("history of " + path, officer.get(path + "/history").answers(200).body());
            });
            page = answer.get("next").isNull() ? "" : list + "&cursor=" + answer.get("next").asString();
        }
        seen.put("sessions", officer.get("/api/sessions").answers(200).body());
        seen.put("compliance", registry.user("auditor").get("/api/compliance/G01/evidence?session=" + session).answers(200).json()
                .get("items").toString());
        return seen;
    }

    /** Builds every view anew from the first event on, and waits until that is what readers see. */
    public void rebuildViews() {
        Caller admin = registry.user("admin");
        JsonNode before = admin.get("/api/views").answers(200).json().get("items");
        before.forEach(view -> admin.post("/api/views/" + view.get("view").asString() + "/rebuild", "{}").answers(200));
        Awaitility.await().atMost(60, SECONDS).untilAsserted(() -> {
            JsonNode now = admin.get("/api/views").answers(200).json().get("items");
            for (int index = 0; index < before.size(); index++) {
                if (now.get(index).get("collection").equals(before.get(index).get("collection"))) {
                    throw new AssertionError("not yet rebuilt: " + now.get(index));
                }
            }
        });
    }

    /** Waits until every view has seen every event. */
    public void awaitViews() {
        Awaitility.await().atMost(60, SECONDS).until(() -> registry.user("admin").get("/api/views").answers(200).json().get("items")
                .valueStream().allMatch(view -> view.get("behind").asLong() == 0));
    }
}
