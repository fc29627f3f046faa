package org.lintel.application.accreditation;

import static org.lintel.application.pages.FormField.box;
import static org.lintel.application.pages.FormField.choice;
import static org.lintel.application.pages.FormField.conditions;
import static org.lintel.application.pages.FormField.fixed;
import static org.lintel.application.pages.FormField.lines;
import static org.lintel.application.pages.FormField.number;
import static org.lintel.application.pages.FormField.optionalText;
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
import org.lintel.language.accreditation.CheckOutcome;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.MissReason;
import org.lintel.language.accreditation.TimeLimit;
import org.springframework.http.HttpMethod;

/**
 * The steps that people can take on a file's page, in the order of the life cycle: each is one form, and one call of the API. What a step
 * is called and explained with stands in the message files under {@code step.<NAME>}.
 */
enum FileStep implements FormStep {
    SUPPLY_INFORMATION("supply-information", AccreditationApi.InformationBody.class, text("information")),
    REPLY_TO_NOTICE("reply-to-notice", AccreditationApi.ReplyBody.class, text("reply")),
    APPEAL("appeal", DueProcessApi.AppealBody.class, text("reasons")),
    LIST_ORGANISATION("choose-listing", AccreditationApi.ListingBody.class, fixed("listed", "true")),
    UNLIST_ORGANISATION("choose-listing", AccreditationApi.ListingBody.class, fixed("listed", "false")),
    WITHDRAW("withdraw", AccreditationApi.WithdrawalBody.class),

    FIND_COMPLETE("check-completeness", AccreditationApi.CompletenessBody.class, fixed("complete", "true")),
    FIND_INCOMPLETE("check-completeness", AccreditationApi.CompletenessBody.class, fixed("complete", "false"),
            lines("missing")),
    ASK_CLARIFICATION("ask-clarification", AccreditationApi.QuestionBody.class, text("question")),
    CLOSE_LAPSED("close-lapsed", DueProcessApi.ClosureBody.class),
    RECORD_CHECK("record-check", AccreditationApi.CheckBody.class, word("check"), choice("outcome", CheckOutcome.values()),
            optionalText("note")),
    RECOMMEND_GRANT("recommend", AccreditationApi.RecommendationBody.class, fixed("outcome", "GRANT"), text("reasons")),
    RECOMMEND_DENIAL("recommend", AccreditationApi.RecommendationBody.class, fixed("outcome", "DENY"),
            choice("ground", Ground.values()),
            text("reasons"), optionalText("gist")),
    GRANT("grant", AccreditationApi.GrantBody.class, conditions("conditions")),
    DENY("deny", AccreditationApi.DenialBody.class, choice("ground", Ground.values()), text("reasons"),
            optionalText("gist")),
    RETURN_TO_VETTING("return-to-vetting", AccreditationApi.ReturnBody.class, text("reasons")),
    GIVE_NOTICE("give-notice", AccreditationApi.NoticeBody.class, choice("intent", Intent.values()),
            choice("ground", Ground.values()),
            text("reasons"), optionalText("gist")),
    FIND_CONDITION_UNMET("find-condition-unmet", DueProcessApi.UnmetConditionBody.class, number("condition"), text("reasons"),
            optionalText("gist")),
    SUSPEND("suspend", DueProcessApi.SuspensionBody.class, choice("ground", Ground.values()),
            text("reasons"),
            optionalText("gist")),
    SUSPEND_IN_EMERGENCY("suspend-in-emergency", DueProcessApi.EmergencyBody.class, choice("ground", Ground.values()),
            text("reasons"),
            optionalText("gist"),
            box("partyHeard")),
    CONFIRM_SUSPENSION("confirm-suspension", DueProcessApi.ConfirmationBody.class, text("reasons")),
    REINSTATE("reinstate", DueProcessApi.ReinstatementBody.class, text("reasons")),
    REVOKE("revoke", AccreditationApi.RevocationBody.class, choice("ground", Ground.values()),
            text("reasons"),
            optionalText("gist")),
    EXTEND_DEADLINE("extend-deadline", DueProcessApi.ExtensionBody.class,
            choice("limit", TimeLimit.INFORMATION, TimeLimit.NOTICE_REPLY, TimeLimit.APPEAL),
            number("workingDays"),
            text("reasons")),
    EXPLAIN_MISSED_DEADLINE("explain-missed-deadline", DueProcessApi.ExplanationBody.class,
            choice("limit", TimeLimit.COMPLETENESS_CHECK, TimeLimit.DECISION, TimeLimit.CONFIRMATION, TimeLimit.APPEAL_DECISION),
            choice("reason", MissReason.values()),
            optionalText("note")),
    RECUSE("recuse", AccreditationApi.RecusalBody.class, text("reason")),

    GRANT_INTERIM_RELIEF("grant-interim-relief", DueProcessApi.ReliefBody.class, text("reasons")),
    DECIDE_APPEAL("decide-appeal", DueProcessApi.RulingBody.class, truth("upheld"), text("reasons"));

    private final String verb;
    private final Class<? extends StepBody> body;
    private final List<FormField> fields;

    FileStep(String verb, Class<? extends StepBody> body, FormField... fields) {
        this.verb = verb;
        this.body = body;
        this.fields = List.of(fields);
    }

    /** @return the step of this address, or nothing */
    static Optional<FileStep> at(String address) {
        return Arrays.stream(values()).filter(step -> step.address().equals(address)).findAny();
    }

    Class<? extends StepBody> body() {
        return body;
    }

    @Override
    public List<FormField> fields() {
        return fields;
    }

    /** @return the last part of the call in the API */
    String verb() {
        return verb;
    }

    /** @return who may take the step: the very row of the API */
    Set<Role> roles() {
        return Access.rolesOf(HttpMethod.POST, "/api/accreditations/file/" + verb);
    }

    boolean isFor(User user) {
        return roles().stream().anyMatch(user::is);
    }
}
