package org.lintel.application.security;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.lintel.application.badge.GateScene;
import org.lintel.application.security.Onlooker.Kind;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.OwnVisit;
import org.lintel.application.testing.PlayedDelegate;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;
import org.lintel.language.Role;

/**
 * A session with three organisations, of which one is listed, and ten delegates, of whom three are; the others are unlisted or under a pseudonym, with badges in
 * every state that a gate meets, and an edition of the list of participants.
 */
final class LinkageStory {
    /** What nobody may read who looks on: of persons not listed, and of organisations likewise. */
    static final List<String> SECRETS = List.of("Orvokki", "Pelagia", "Quirin", "Rosamund", "Sunniva", "Tancred", "Ulrika", "Wendelin",
            "Vanhanen", "Kestrel", "1961-03-17", "17 March 1961", "17 mars 1961", "BTN", "Bhutan", "Half Forum", "Silent Forum");
    static final List<String> LISTED = List.of("Aster Lind", "Bellis Lind", "Cosmos Lind");

    private final TestRegistry registry;
    private final String session;
    private final boolean swapped;
    private final GateScene gate;
    private final Map<String, String> handles = new LinkedHashMap<>();
    private final List<String> hidden = new ArrayList<>();
    private final List<String> hiddenBadges = new ArrayList<>();
    private final PlayedFile silent;

    /** @param swapped whether those are under a pseudonym who otherwise are unlisted, and the other way round */
    LinkageStory(TestRegistry registry, boolean swapped) {
        this.registry = registry;
        this.session = registry.session();
        this.swapped = swapped;
        this.gate = new GateScene(registry, session);
        PlayedFile open = gate.accredited("Open Forum", "applicant").plays("applicant", "choose-listing", "{\"listed\":true}");
        PlayedFile half = gate.accredited("Half Forum", "applicant");
        silent = gate.accredited("Silent Forum", "applicant");
        hidden.add(half.id());
        hidden.add(silent.id());
        active(listed(open, "Aster"));
        lost(listed(open, "Bellis"));
        listed(half, "Cosmos");
        active(hidden(open, "Orvokki", false));
        active(hidden(open, "Pelagia", true));
        lost(hidden(half, "Quirin", false));
        lost(hidden(half, "Rosamund", true));
        issued(hidden(silent, "Sunniva", false));
        issued(hidden(silent, "Tancred", true));
        hidden.add(nominated(silent, "Ulrika", "Vanhanen").id());
        publish();
    }

    String session() {
        return session;
    }

    List<String> hidden() {
        return hidden;
    }

    List<String> hiddenBadges() {
        return hiddenBadges;
    }

    /** @return what badges show, by the order in which they were issued */
    Map<String, String> handles() {
        return handles;
    }

    /** @return another who is not listed, granted */
    PlayedDelegate another() {
        return hidden(silent, "Wendelin", false);
    }

    /** @return the badge's id */
    String issued(PlayedDelegate bearer) {
        String badge = bearer.badge();
        if (hidden.contains(bearer.id())) {
            hiddenBadges.add(badge);
        }
        handles.put("badge " + handles.size(), gate.handle(badge).replace(" ", ""));
        return badge;
    }

    /** @return the badge's id */
    String active(PlayedDelegate bearer) {
        String badge = issued(bearer);
        settled(gate.does("officer", badge, "activate", GateScene.ACTIVATION).answers(200));
        return badge;
    }

    void publish() {
        settled(registry.user("officer").post("/api/sessions/" + session + "/participants", "{}").answers(200));
    }

    /** Everything that is looked at has seen the step. */
    void settled(Answer step) {
        String after = "after=" + step.after();
        registry.user("bureau").get("/api/compliance?session=" + session + "&" + after).answers(200);
        registry.user("bureau").get("/api/missed-deadlines?session=" + session + "&" + after).answers(200);
        registry.user("bureau").get("/api/sessions?" + after).answers(200);
        registry.user("security").get("/api/sessions/" + session + "/gate-list?" + after).answers(200);
    }

    /** @return everything that a stranger, the Bureau and security staff read who know the session and see every badge, with {@link #masked} */
    Map<String, String> readByEverybody() {
        Map<String, String> read = new TreeMap<>();
        Map.of("a stranger", onlooker(null, null), "the Bureau", onlooker("bureau", Role.BUR), "security", onlooker("security", Role.SECU))
                .forEach((who, onlooker) -> onlooker.everything()
                        .forEach((call, told) -> read.put(who + " " + masked(call), masked(told))));
        return read;
    }

    Onlooker onlooker(@Nullable String user, @Nullable Role role) {
        Onlooker onlooker = new Onlooker(registry, user, role).knowing(Kind.THING, List.of(session));
        return role == Role.SECU ? onlooker.knowing(Kind.HANDLE, handles.values()) : onlooker;
    }

    /** @return the text with names in place of the session's id and of handles, and without what is random by design */
    private String masked(String text) {
        String masked = text.replaceAll("\\b" + session + "\\b", "SESSION").replaceAll("cursor=.*", "cursor=…")
                .replaceAll("\"(next|after)\":\"[^\"]+\"", "\"$1\":\"…\"").replaceAll("(?s)-----BEGIN.*-----END", "a key")
                .replaceAll("\nsignature \\S+", "\nsignature").replaceAll("(?m)^[0-9a-f]{64}$", "a hash");
        for (Map.Entry<String, String> handle : handles.entrySet()) {
            masked = masked.replace(handle.getValue(), handle.getKey());
        }
        return masked;
    }

    private void lost(PlayedDelegate bearer) {
        gate.does("applicant", active(bearer), "report-lost", "{}").answers(200);
    }

    private PlayedDelegate listed(PlayedFile file, String givenName) {
        PlayedDelegate delegate = nominated(file, givenName, "Lind");
        return chosen(delegate, "{\"visibility\":\"LISTED\"}").granted();
    }

    private PlayedDelegate hidden(PlayedFile file, String givenName, boolean pseudonymous) {
        PlayedDelegate delegate = nominated(file, givenName, "Vanhanen");
        hidden.add(delegate.id());
        return chosen(delegate, pseudonymous == swapped
                ? "{\"visibility\":\"UNLISTED\"}"
                : "{\"visibility\":\"PSEUDONYMOUS\",\"displayName\":\"Kestrel of " + givenName + "\"}").granted();
    }

    private static PlayedDelegate chosen(PlayedDelegate delegate, String choice) {
        OwnVisit.of(delegate).does("choose-visibility", choice).answers(200);
        return delegate;
    }

    private PlayedDelegate nominated(PlayedFile file, String givenName, String familyName) {
        boolean named = familyName.equals("Lind");
        return new PlayedDelegate(registry, registry.user("applicant").post("/api/delegates", """
                {"accreditationId":"%s","person":{"givenName":"%s","familyName":"%s","birthDate":"%s","nationality":"%s"},
                 "role":"DELEGATE","visibility":"UNLISTED","language":"en","visaSupport":false}"""
                .formatted(file.id(), givenName, familyName, named ? "1990-01-31" : "1961-03-17", named ? "KEN" : "BTN")).answers(201)
                .text("/id"), file.id());
    }
}
