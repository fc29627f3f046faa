package org.lintel.application.deadlines;

import java.time.InstantSource;

import org.lintel.application.participants.EditionKeeper;
import org.lintel.application.sealing.Erasing;
import org.lintel.application.wiring.CommandExecution;
import org.lintel.application.wiring.Views;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeping deadlines, put together by hand. */
@Configuration(proxyBeanMethods = false)
class DeadlinesConfiguration {
    @Bean
    DeadlineKeeper deadlineKeeper(Views views, CommandExecution execution, Erasing erasing, EditionKeeper editions, InstantSource clock) {
        return new DeadlineKeeper(views.todo(), execution, erasing, editions, clock);
    }

    @Bean
    DeadlineRounds deadlineRounds(DeadlineKeeper keeper) {
        return new DeadlineRounds(keeper);
    }
}
