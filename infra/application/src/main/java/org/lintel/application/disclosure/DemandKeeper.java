package org.lintel.application.disclosure;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.lintel.application.announcements.LegalAdviser;
import org.lintel.application.wiring.CommandExecution;
import org.lintel.application.wiring.KeptInRounds;
import org.lintel.application.wiring.Pause;
import org.lintel.application.wiring.Views;
import org.lintel.decisions.disclosure.ReferDemand;
import org.lintel.eventstore.CommitHistory;
import org.lintel.language.Actor;
import org.lintel.language.Role;
import org.lintel.language.SessionId;
import org.lintel.language.UserId;
import org.lintel.language.disclosure.DemandId;
import org.lintel.language.disclosure.DemandRecorded;
import org.lintel.views.sessions.SessionRow;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * inv-23: what an authority demands goes to the legal adviser as soon as it is recorded, and that it did is recorded once the mail server has taken it. What it
 * does not take is tried again after a while; of what is told twice, because this process ended in between, nothing is recorded twice.
 */
@Component
final class DemandKeeper extends KeptInRounds {
    private static final Actor CLOCK = new Actor(new UserId("clock"), Role.CLOCK);
    private static final int PAGE = 200;

    private final @Nullable LegalAdviser adviser;
    private final Disclosures disclosures;
    private final Views views;
    private final CommandExecution execution;
    private final CommitHistory commits;
    private final InstantSource clock;
    private long seen = -1;
    private final Pause untilTriedAgain = new Pause(Duration.ofMinutes(1));

    DemandKeeper(ObjectProvider<LegalAdviser> adviser, Disclosures disclosures, Views views, CommandExecution execution,
            CommitHistory commits, InstantSource clock) {
        super("demands");
        this.adviser = adviser.getIfAvailable();
        this.disclosures = disclosures;
        this.views = views;
        this.execution = execution;
        this.commits = commits;
        this.clock = clock;
    }

    @Override
    protected boolean isNeeded() {
        return adviser != null;
    }

    @Override
    protected void keep() {
        LegalAdviser known = Objects.requireNonNull(adviser);
        long head = commits.head();
        if (head == seen || !untilTriedAgain.isOver(clock.instant())) {
            return;
        }
        for (DemandId demand : waiting()) {
            if (!known.tell(clock.instant())) {
                untilTriedAgain.begin(clock.instant());
                return;
            }
            execution.carryOut(new ReferDemand(demand, CLOCK), null);
        }
        seen = head;
    }

    private List<DemandId> waiting() {
        List<DemandId> waiting = new ArrayList<>();
        SessionId after = null;
        List<SessionRow> page;
        do {
            page = views.sessions().now().list(after, PAGE);
            page.forEach(session -> disclosures.demanded(session.session()).stream().filter(demand -> demand.referred() == null)
                    .map(demand -> ((DemandRecorded) demand.recorded().event()).demand()).forEach(waiting::add));
            after = page.isEmpty() ? after : page.getLast().session();
        } while (page.size() == PAGE);
        return waiting;
    }
}
