package org.lintel.application.demo;

import java.util.List;
import java.util.Map;

import org.lintel.application.demo.DemoOrganisation.Fate;

/** What happens to one organisation's request, told through the API: who does what, until its fate is reached. */
final class DemoStory {
    private static final String OFFICER = "officer";
    private static final String SECOND_OFFICER = "officer2";
    private static final String THIRD_OFFICER = "officer3";

    private final DemoOrganisation organisation;
    private final DemoFile file;
    private final DemoDelegation delegation;

    DemoStory(DemoOrganisation organisation, DemoFile file, DemoDelegation delegation) {
        this.delegation = delegation;
        this.organisation = organisation;
        this.file = file;
    }

    void tell() {
        Fate fate = organisation.fate();
        if (!fate.isGrantedFirst()) {
            delegation.isNominated();
        }
        if (fate == Fate.JUST_FILED) {
            return;
        }
        if (organisation.incomplete() || fate == Fate.WAITING_FOR_INFORMATION) {
            file.does(OFFICER, "check-completeness", Map.of("complete", false, "missing", List.of("certificate of registration")));
            if (fate == Fate.WAITING_FOR_INFORMATION) {
                return;
            }
            file.does(organisation.applicant(), "supply-information", Map.of("information", "The certificate is attached."));
        }
        file.does(OFFICER, "check-completeness", Map.of("complete", true));
        if (organisation.asked()) {
            file.does(OFFICER, "ask-clarification", Map.of("question", "Which plenary meetings will you attend?"));
            file.does(organisation.applicant(), "supply-information", Map.of("information", "The plenary on cooperation."));
        }
        if (fate == Fate.WITHDRAWN) {
            file.does(organisation.applicant(), "withdraw", Map.of());
            return;
        }
        Map<String, ?> check = Map.of("check", "IDENTITY", "outcome", "PASSED", "note", "Register consulted.");
        if (fate == Fate.IN_VETTING) {
            file.does(OFFICER, "record-check", check);
            readExceptionally();
            return;
        }
        file.does(THIRD_OFFICER, "record-check", check);
        decide(fate);
    }

    /** Some of these wait for their review, so that there is something to do. */
    private void readExceptionally() {
        String access = file.does(THIRD_OFFICER, "open-exceptionally",
                Map.of("reason", "The colleague in charge is away, and the organisation asks by telephone how far we are.")).get("id")
                .asString();
        if (organisation.number() % 2 == 0) {
            file.reviews(SECOND_OFFICER, access, true);
        }
    }

    private void decide(Fate fate) {
        switch (fate) {
            case DENIED -> deny();
            case AWAITING_APPROVAL -> recommendGrant();
            case GRANTED -> grant();
            case UNDER_NOTICE -> {
                grant();
                giveNotice();
            }
            case REVOKED -> {
                grant();
                giveNotice();
                revoke();
            }
            default -> {
                // stays in vetting
            }
        }
    }

    private void deny() {
        String reasons = "The purpose stated is a trade fair.";
        file.does(OFFICER, "recommend", Map.of("outcome", "DENY", "ground", "PURPOSE_UNRELATED", "reasons", reasons));
        file.does(SECOND_OFFICER, "deny", Map.of("ground", "PURPOSE_UNRELATED", "reasons", reasons));
    }

    private void recommendGrant() {
        file.does(OFFICER, "recommend", Map.of("outcome", "GRANT", "reasons", "Aims match Rule 93."));
    }

    private void grant() {
        recommendGrant();
        file.does(SECOND_OFFICER, "grant", Map.of("conditions", List.of()));
        delegation.attends();
    }

    private void giveNotice() {
        file.does(OFFICER, "give-notice",
                Map.of("intent", "REVOKE", "ground", "CODE_OF_CONDUCT", "reasons", "Badges were lent to others."));
    }

    private void revoke() {
        file.does(organisation.applicant(), "reply-to-notice", Map.of("reply", "It happened once and will not again."));
        file.does(SECOND_OFFICER, "revoke", Map.of("ground", "CODE_OF_CONDUCT", "reasons", "Badges were lent to others, twice."));
    }
}
