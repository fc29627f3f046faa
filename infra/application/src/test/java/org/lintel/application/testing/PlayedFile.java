package org.lintel.application.testing;

/** One accreditation file that a test plays through the API, with the bodies of its documentation. */
public final class PlayedFile {
    private final TestRegistry registry;
    private final String applicant;
    private final String id;
    private Answer last;

    private PlayedFile(TestRegistry registry, String applicant, Answer opened) {
        this.registry = registry;
        this.applicant = applicant;
        this.id = opened.text("/id");
        this.last = opened;
    }

    /** A request of an organisation that no other test has, in a session of its own. */
    public static PlayedFile requested(TestRegistry registry) {
        return requested(registry, registry.session(), TestRegistry.unused("Organisation "), "applicant");
    }

    public static PlayedFile requested(TestRegistry registry, String session, String organisation, String applicant) {
        return new PlayedFile(registry, applicant,
                registry.user(applicant).post("/api/accreditations", requestBody(session, organisation)).answers(201));
    }

    public static String requestBody(String session, String organisation) {
        return """
                {"sessionId":"%s","organisation":{"name":"%s","country":"KEN"},"category":"NGO","purpose":"Observe the cooperation plenary"}
                """.formatted(session, organisation);
    }

    public String id() {
        return id;
    }

    public String path() {
        return "/api/accreditations/" + id;
    }

    /** @return the path of a command on the file */
    public String path(String verb) {
        return path() + "/" + verb;
    }

    /** @return the token of the last step that was played */
    public String after() {
        return last.after();
    }

    public Answer does(String user, String verb, String body) {
        return registry.user(user).post(path(verb), body);
    }

    public PlayedFile plays(String user, String verb, String body) {
        last = does(user, verb, body).answers(200);
        return this;
    }

    public PlayedFile vetting() {
        return plays("officer", "check-completeness", "{\"complete\":true}");
    }

    public PlayedFile grantRecommended() {
        return plays("officer", "recommend", "{\"outcome\":\"GRANT\",\"reasons\":\"Aims match Rule 93.\"}");
    }

    public PlayedFile denialRecommended() {
        return plays("officer", "recommend",
                "{\"outcome\":\"DENY\",\"ground\":\"FALSE_INFORMATION\",\"reasons\":\"The certificate is forged.\"}");
    }

    public PlayedFile active() {
        return vetting().grantRecommended().plays("officer2", "grant", "{\"conditions\":[]}");
    }

    public PlayedFile noticeGiven() {
        return plays("officer", "give-notice", "{\"intent\":\"REVOKE\",\"ground\":\"CODE_OF_CONDUCT\",\"reasons\":\"Badges were lent.\"}");
    }

    public PlayedFile noticeAnswered() {
        return plays(applicant, "reply-to-notice", "{\"reply\":\"It happened once.\"}");
    }

    /** @return the file, once its own view has seen the last step that was played; who looks at another view waits by {@link TestRegistry#awaitViews} */
    public Answer read(String user) {
        return registry.user(user).get(path() + "?after=" + after()).answers(200);
    }

    public Answer history(String user) {
        return registry.user(user).get(path("history") + "?after=" + after()).answers(200);
    }
}
