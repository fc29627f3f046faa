package org.lintel.decisions.dueprocess;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.AdverseAct;
import org.lintel.language.accreditation.Ground;

/**
 * Why an officer acts against a party.
 *
 * @param statedGround the ground as stated, which may be missing or not in the list
 * @param gist what the party is told of a security ground
 */
public record Justification(@Nullable String statedGround, Sealed<FreeText> reasons, @Nullable Sealed<FreeText> gist) {
    private static final Refusal MISSING = new Refusal("ground-missing", "An act against a party needs a ground from the list.",
            "State one of: " + Arrays.toString(Ground.values()) + ".");
    private static final Refusal NOT_IN_LIST = new Refusal("ground-not-in-list", "This ground is not in the closed list of grounds.",
            "State one of: " + Arrays.toString(Ground.values()) + ".");
    private static final Refusal GIST_MISSING = new Refusal("gist-missing",
            "A security ground cannot be used without telling the party its gist.",
            "Add the gist that the party will be told.");

    /** inv-8: grounds come from the closed list, and a security ground needs its gist told. */
    public Rule groundIsLawful() {
        return () -> {
            if (statedGround == null || statedGround.isBlank()) {
                return MISSING;
            }
            Optional<Ground> ground = listed();
            if (ground.isEmpty()) {
                return NOT_IN_LIST;
            }
            return ground.get().needsGist() && gist == null ? GIST_MISSING : null;
        };
    }

    /** @return the ground, once {@link #groundIsLawful()} holds */
    public Ground ground() {
        return listed().orElseThrow();
    }

    /** inv-9: an act against a party states its ground and reasons, and until when it can be appealed, counted from now. */
    public AdverseAct act(DueDates dueDates) {
        return new AdverseAct(ground(), reasons, gist, dueDates.appeal());
    }

    private Optional<Ground> listed() {
        return Arrays.stream(Ground.values()).filter(ground -> ground.name().equals(statedGround)).findAny();
    }
}
