package org.lintel.application.transparency;

import java.time.InstantSource;

import org.lintel.application.wiring.DataFolder;
import org.lintel.eventstore.CommitHistory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The transparency log, put together by hand. */
@Configuration(proxyBeanMethods = false)
class TransparencyConfiguration {
    @Bean
    LogFiles logFiles(DataFolder folder) {
        return new LogFiles(folder.path());
    }

    @Bean(destroyMethod = "close")
    LogKeeper logKeeper(LogFiles files, LogKeys keys, CommitHistory commits, InstantSource clock) {
        LogKeeper keeper = new LogKeeper(files, keys, commits, clock);
        keeper.begin();
        return keeper;
    }

    @Bean(destroyMethod = "close")
    LogRounds logRounds(LogKeeper keeper) {
        LogRounds rounds = new LogRounds(keeper);
        rounds.start();
        return rounds;
    }
}
