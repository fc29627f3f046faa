package org.lintel.application.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Files of two applicants, in each stage of a file's life, with a {@link Canary} in each of their texts. What is done on them is done by
 * officers whose ids are no words of the language, so that they are known again too.
 */
public final class PlantedFiles {
    /** Over all plantings of one process: an officer who left a file of an organisation cannot act in another of it. */
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final TestRegistry registry;
    private final String session;
    private final List<Canary> canaries = new ArrayList<>();
    private final List<String> accesses = new ArrayList<>();
    private final List<PlayedFile> files = new ArrayList<>();
    private final List<PlayedDelegate> delegates = new ArrayList<>();

    private PlantedFiles(TestRegistry registry) {
        this.registry = registry;
        this.session = registry.session();
    }

    public static PlantedFiles in(TestRegistry registry) {
        PlantedFiles planted = new PlantedFiles(registry);
        for (String applicant : List.of("applicant", "applicant2")) {
            planted.plant(applicant);
        }
        return planted;
    }

    public String session() {
        return session;
    }

    public List<String> ids() {
        return files.stream().map(PlayedFile::id).toList();
    }

    /** @return the ids of who was nominated */
    public List<String> delegates() {
        return delegates.stream().map(PlayedDelegate::id).toList();
    }

    /** @return the ids of what was opened exceptionally */
    public List<String> accesses() {
        return List.copyOf(accesses);
    }

    public List<Canary> canaries() {
        return canaries;
    }

    private void plant(String party) {
        nominated(requested(party), party);
        PlayedFile vetting = completed(party);
        vetting.plays("officer3", "ask-clarification", "{\"question\":\"%s\"}".formatted(toParty(party)));
        accesses.add(vetting.does("officer", "open-exceptionally", "{\"reason\":\"%s\"}".formatted(reviewed())).answers(200).text("/id"));
        PlayedFile recommended = vetted(party);
        recommended.plays("officer3", "recommend", "{\"outcome\":\"GRANT\",\"reasons\":\"%s\"}".formatted(inside()));
        PlayedFile denied = vetted(party);
        denied.plays("officer3", "recommend",
                "{\"outcome\":\"DENY\",\"ground\":\"FALSE_INFORMATION\",\"reasons\":\"%s\"}".formatted(inside()))
                .plays("officer2", "deny", "{\"ground\":\"FALSE_INFORMATION\",\"reasons\":\"%s\"}".formatted(toParty(party)))
                .plays(party, "appeal", "{\"reasons\":\"%s\"}".formatted(toParty(party)))
                .plays("reviewer", "grant-interim-relief", "{\"reasons\":\"%s\"}".formatted(toParty(party)));
        PlayedFile warned = granted(party);
        warned.plays("officer3", "give-notice",
                "{\"intent\":\"REVOKE\",\"ground\":\"SECURITY_RISK_SUBSTANTIATED\",\"reasons\":\"%s\",\"gist\":\"%s\"}".formatted(inside(),
                        toParty(party)))
                .plays(party, "reply-to-notice", "{\"reply\":\"%s\"}".formatted(toParty(party)));
        granted(party).plays("officer3", "suspend-in-emergency",
                "{\"ground\":\"SECURITY_RISK_SUBSTANTIATED\",\"reasons\":\"%s\",\"gist\":\"%s\"}".formatted(inside(), toParty(party)));
    }

    private void nominated(PlayedFile file, String party) {
        delegates.add(PlayedDelegate.nominated(registry, file.id(), party, ofPerson()).plays(party, "confirm", "{}")
                .plays("officer3", "vet", "{\"note\":\"%s\"}".formatted(ofPerson()))
                .plays("officer3", "recommend", "{\"outcome\":\"GRANT\",\"reasons\":\"%s\"}".formatted(ofPerson())));
    }

    private String ofPerson() {
        return planted(Canary.ofPerson("Zeisig" + NUMBERS.incrementAndGet() + "z"));
    }

    private PlayedFile requested(String party) {
        PlayedFile file = PlayedFile.requested(registry, session, toParty(party), party);
        files.add(file);
        return file;
    }

    private PlayedFile completed(String party) {
        return requested(party)
                .plays("officer3", "check-completeness", "{\"complete\":false,\"missing\":[\"%s\"]}".formatted(toParty(party)))
                .plays(party, "supply-information", "{\"information\":\"%s\"}".formatted(toParty(party)))
                .plays("officer3", "check-completeness", "{\"complete\":true}");
    }

    private PlayedFile vetted(String party) {
        return completed(party)
                .plays("officer3", "record-check", "{\"check\":\"IDENTITY\",\"outcome\":\"PASSED\",\"note\":\"%s\"}".formatted(note()))
                .plays("officer", "recuse", "{\"reason\":\"%s\"}".formatted(inside()));
    }

    private PlayedFile granted(String party) {
        return vetted(party).plays("officer3", "recommend", "{\"outcome\":\"GRANT\",\"reasons\":\"%s\"}".formatted(inside()))
                .plays("officer2", "grant", "{\"conditions\":[{\"ground\":\"CODE_OF_CONDUCT\",\"expires\":\"2027-12-01\",\"test\":\"%s\"}]}"
                        .formatted(toParty(party)));
    }

    private String toParty(String party) {
        return planted(Canary.forParty("Zeisig" + NUMBERS.incrementAndGet() + "z", party));
    }

    private String note() {
        return planted(Canary.forVetting("Zeisig" + NUMBERS.incrementAndGet() + "z"));
    }

    private String reviewed() {
        return planted(Canary.forReview("Zeisig" + NUMBERS.incrementAndGet() + "z"));
    }

    private String inside() {
        return planted(Canary.forOfficers("Zeisig" + NUMBERS.incrementAndGet() + "z"));
    }

    private String planted(Canary canary) {
        canaries.add(canary);
        return canary.word();
    }
}
