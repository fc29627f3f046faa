package org.lintel.application.announcements;

import java.time.InstantSource;

import org.jspecify.annotations.Nullable;
import org.lintel.application.wiring.CommandExecution;
import org.lintel.application.wiring.Storage;
import org.lintel.application.wiring.Views;
import org.lintel.eventstore.CommitHistory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Announcing, put together by hand; without a mail server there is the outbox's standing to read, and nothing else. */
@Configuration(proxyBeanMethods = false)
class AnnouncementsConfiguration {
    @Bean
    Outbox outbox(Storage storage) {
        return new Outbox(storage.database());
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnBean(Announcing.class)
    AnnouncementRounds announcementRounds(Announcing announcing, Views views, CommitHistory commits, Outbox outbox,
            CommandExecution execution, InstantSource clock) {
        AnnouncementRounds rounds = new AnnouncementRounds(new AnnouncementKeeper(views.announcements(), commits::head, outbox,
                new SmtpPost(announcing.server()), announcing.mailboxes(), execution, clock));
        rounds.start();
        return rounds;
    }

    /** Null where the registry was not told who that is: then officers take demands there by hand. */
    @Bean(destroyMethod = "close")
    @ConditionalOnBean(Announcing.class)
    @Nullable
    LegalAdviser legalAdviser(Announcing announcing) {
        return announcing.legalAdviser() == null ? null : new LegalAdviser(announcing.server(), announcing.legalAdviser());
    }
}
