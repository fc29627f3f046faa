package org.lintel.views.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.lintel.language.Event;
import org.lintel.language.SessionId;
import org.lintel.language.disclosure.DisclosureText;

/** What is passed on and demanded, and the erasing of its words: soon, late or never, and not only when the rules would let it. */
final class DisclosureWalk {
    private final List<DisclosureText> kept = new ArrayList<>();
    private int number;

    Event next(Random random, SessionId session, Instant now) {
        if (!kept.isEmpty() && random.nextInt(3) > 0) {
            return DelegateSamples.erased(kept.remove(random.nextInt(kept.size())), now);
        }
        number++;
        Instant until = random.nextInt(5) == 0 ? null : now.plusSeconds(random.nextInt(1_500_000));
        DisclosureText written = random.nextBoolean()
                ? DelegateSamples.disclosed("passed-on-" + number, session, until)
                : DelegateSamples.demanded("demanded-" + number, session, until);
        kept.add(written);
        return written;
    }
}
