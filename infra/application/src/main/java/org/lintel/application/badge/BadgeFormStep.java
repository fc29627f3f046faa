package org.lintel.application.badge;

import static org.lintel.application.pages.FormField.box;
import static org.lintel.application.pages.FormField.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.lintel.application.pages.FormField;
import org.lintel.application.pages.FormStep;
import org.lintel.application.security.Access;
import org.lintel.application.security.User;
import org.springframework.http.HttpMethod;

/** The steps that people can take on a badge's page: each is one form, and one call of the API. */
enum BadgeFormStep implements FormStep {
    ACTIVATE_BADGE("activate", BadgeApi.ActivationBody.class, box("identitySeen"), box("codeOfConductAccepted")),
    REPORT_BADGE_LOST("report-lost", BadgeApi.LossBody.class),
    REISSUE_BADGE("reissue", BadgeApi.ReissueBody.class),
    INVALIDATE_BADGE("invalidate", BadgeApi.InvalidationBody.class, text("reasons"));

    private final String verb;
    private final Class<? extends BadgeStep> body;
    private final List<FormField> fields;

    BadgeFormStep(String verb, Class<? extends BadgeStep> body, FormField... fields) {
        this.verb = verb;
        this.body = body;
        this.fields = List.of(fields);
    }

    /** @return the step of this address, or nothing */
    static Optional<BadgeFormStep> at(String address) {
        return Arrays.stream(values()).filter(step -> step.address().equals(address)).findAny();
    }

    @Override
    public List<FormField> fields() {
        return fields;
    }

    Class<? extends BadgeStep> body() {
        return body;
    }

    /** @return whether the user may take the step: the very row of the API */
    boolean isFor(User user) {
        return Access.rolesOf(HttpMethod.POST, "/api/badges/badge/" + verb).stream().anyMatch(user::is);
    }
}
