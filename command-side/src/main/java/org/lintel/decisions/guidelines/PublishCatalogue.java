package org.lintel.decisions.guidelines;

import java.time.Instant;
import java.util.stream.Stream;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Command;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.language.Actor;
import org.lintel.language.Tags;
import org.lintel.language.guidelines.CataloguePublished;

/**
 * The Bureau publishes a version of the catalogue of guidelines, on a decision that it refers to. What it says was read and found in order before. Refused as
 * {@code version-exists}; as {@code retroactive} where it would judge what has begun already; and as {@code validity-overlaps} where it would come into
 * force no later than another one, so that two would hold at a time.
 *
 * @param catalogue the whole of it as JSON
 * @param shipped the name of the version that holds until anything is published
 * @param shippedFrom from when on that is in force
 */
public record PublishCatalogue(String version, String decisionReference, Instant inForceFrom, String catalogue, String shipped,
        Instant shippedFrom, Actor by) implements Command {
    private static final Refusal EXISTS = new Refusal("version-exists", "A version of this name was published already.",
            "Choose another name; what was published is never changed.");
    private static final Refusal RETROACTIVE = new Refusal("retroactive", "A version cannot come into force in the past.",
            "Let it come into force now or later.");
    private static final Refusal OVERLAPS = new Refusal("validity-overlaps",
            "A version that comes into force at the same time or later was published already.",
            "Let it come into force after every other version.");

    @Override
    public Boundary boundary(History known) {
        return Boundary.of(Tags.catalogues());
    }

    @Override
    public Decision decide(History history, Circumstances circumstances) {
        return Decision
                .provided(Rule.that(() -> !version.equals(shipped) && published(history).noneMatch(one -> one.version().equals(version)),
                        EXISTS),
                        Rule.that(() -> !inForceFrom.isBefore(circumstances.now()), RETROACTIVE),
                        Rule.that(() -> shippedFrom.isBefore(inForceFrom)
                                && published(history).allMatch(one -> one.inForceFrom().isBefore(inForceFrom)), OVERLAPS))
                .then(() -> new CataloguePublished(version, decisionReference, inForceFrom, catalogue, by));
    }

    private static Stream<CataloguePublished> published(History history) {
        return history.events(CataloguePublished.class);
    }
}
