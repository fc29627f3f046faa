package org.lintel.application.delegate;

import static org.lintel.application.pages.FormField.box;
import static org.lintel.application.pages.FormField.choice;
import static org.lintel.application.pages.FormField.fixed;
import static org.lintel.application.pages.FormField.number;
import static org.lintel.application.pages.FormField.optionalText;
import static org.lintel.application.pages.FormField.optionalWord;
import static org.lintel.application.pages.FormField.text;
import static org.lintel.application.pages.FormField.truth;
import static org.lintel.application.pages.FormField.word;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lintel.application.pages.FormField;
import org.lintel.application.pages.FormStep;
import org.lintel.application.security.Access;
import org.lintel.application.security.User;
import org.lintel.language.Role;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.MissReason;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.badge.Zone;
import org.lintel.language.delegate.Visibility;
import org.springframework.http.HttpMethod;

/**
 * The steps that people can take on a delegate's page, in the order of the life cycle: each is one form, and one call of the API. What a step is
 * called and explained with stands in the message files.
 */
enum DelegateFormStep implements FormStep {
    CONFIRM_DELEGATE("confirm", DelegateApi.ConfirmationBody.class),
    WAITLIST_DELEGATE("waitlist", DelegateApi.WaitingBody.class),
    PROMOTE_DELEGATE("promote", DelegateApi.PromotionBody.class, optionalText("reasons")),
    VET_DELEGATE("vet", DelegateApi.VettingBody.class, optionalText("note")),
    RECOMMEND_DELEGATE_GRANT("recommend", DelegateApi.DelegateRecommendationBody.class, fixed("outcome", "GRANT"), text("reasons")),
    RECOMMEND_DELEGATE_DENIAL("recommend", DelegateApi.DelegateRecommendationBody.class, fixed("outcome", "DENY"),
            choice("ground", Ground.values()), text("reasons"), optionalText("gist")),
    GRANT_DELEGATE("grant", DelegateApi.DelegateGrantBody.class),
    DENY_DELEGATE("deny", DelegateApi.DelegateDenialBody.class, choice("ground", Ground.values()), text("reasons"), optionalText("gist")),
    GIVE_DELEGATE_NOTICE("give-notice", DelegateDueProcessApi.DelegateNoticeBody.class, choice("intent", Intent.values()),
            choice("ground", Ground.values()), text("reasons"), optionalText("gist")),
    REPLY_FOR_DELEGATE("reply-to-notice", DelegateDueProcessApi.DelegateReplyBody.class, text("reply")),
    SUSPEND_DELEGATE("suspend", DelegateDueProcessApi.DelegateSuspensionBody.class, choice("ground", Ground.values()), text("reasons"),
            optionalText("gist")),
    SUSPEND_DELEGATE_IN_EMERGENCY("suspend-in-emergency", DelegateDueProcessApi.DelegateEmergencyBody.class,
            choice("ground", Ground.values()), text("reasons"), optionalText("gist"), box("partyHeard")),
    CONFIRM_SUSPENSION_OF_DELEGATE("confirm-suspension", DelegateDueProcessApi.DelegateConfirmationBody.class, text("reasons")),
    REINSTATE_DELEGATE("reinstate", DelegateDueProcessApi.DelegateReinstatementBody.class, text("reasons")),
    REVOKE_DELEGATE("revoke", DelegateDueProcessApi.DelegateRevocationBody.class, choice("ground", Ground.values()), text("reasons"),
            optionalText("gist")),
    EXTEND_DELEGATE_DEADLINE("extend-deadline", DelegateDueProcessApi.DelegateExtensionBody.class,
            choice("limit", TimeLimit.NOTICE_REPLY, TimeLimit.APPEAL), number("workingDays"), text("reasons")),
    EXPLAIN_MISS_ABOUT_DELEGATE("explain-missed-deadline", DelegateDueProcessApi.DelegateExplanationBody.class,
            choice("limit", TimeLimit.APPEAL_DECISION), choice("reason", MissReason.values()), optionalText("note")),
    APPEAL_FOR_DELEGATE("appeal", DelegateDueProcessApi.DelegateAppealBody.class, text("reasons")),
    GRANT_RELIEF_FOR_DELEGATE("grant-interim-relief", DelegateDueProcessApi.DelegateReliefBody.class, text("reasons")),
    DECIDE_DELEGATE_APPEAL("decide-appeal", DelegateDueProcessApi.DelegateRulingBody.class, truth("upheld"), text("reasons")),
    /** A contact point protects a person and does not expose one, so being listed is no choice here. */
    CHANGE_VISIBILITY("change-visibility", DelegateApi.VisibilityBody.class,
            choice("visibility", Visibility.PSEUDONYMOUS, Visibility.UNLISTED), optionalWord("displayName")),
    INVITE_PERSON("invite", DelegateApi.InvitationBody.class),
    SUBSTITUTE_DELEGATE("substitute", DelegateApi.SubstitutionBody.class, word("substitute")),
    REHOST_DELEGATE("re-host", DelegateApi.RehostingBody.class, word("accreditationId")),
    ISSUE_BADGE("badges", DelegateApi.BadgeBody.class, choice("zone", Zone.values())),
    WITHDRAW_DELEGATE("withdraw", DelegateApi.WithdrawalOfDelegateBody.class);

    private final String verb;
    private final Class<? extends DelegateStep> body;
    private final List<FormField> fields;

    DelegateFormStep(String verb, Class<? extends DelegateStep> body, FormField... fields) {
        this.verb = verb;
        this.body = body;
        this.fields = List.of(fields);
    }

    /** @return the step of this address, or nothing */
    static Optional<DelegateFormStep> at(String address) {
        return Arrays.stream(values()).filter(step -> step.address().equals(address)).findAny();
    }

    @Override
    public List<FormField> fields() {
        return fields;
    }

    Class<? extends DelegateStep> body() {
        return body;
    }

    boolean isFor(User user) {
        return roles().stream().anyMatch(user::is);
    }

    /** @return whether the user takes the step, or is an officer who sees whom the delegate waits for */
    boolean concerns(User user) {
        return isFor(user) || user.is(Role.SEC) && roles().stream().anyMatch(Role::isOfTheSecretariat);
    }

    /** @return who may take the step: the very row of the API */
    private Set<Role> roles() {
        return Access.rolesOf(HttpMethod.POST, "/api/delegates/delegate/" + verb);
    }
}
