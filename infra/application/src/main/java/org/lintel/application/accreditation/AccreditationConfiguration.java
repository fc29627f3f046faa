package org.lintel.application.accreditation;

import org.lintel.application.wiring.DataFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What accreditation has that is data of its own. */
@Configuration(proxyBeanMethods = false)
class AccreditationConfiguration {
    @Bean
    RecurringReasons recurringReasons(DataFolder folder) {
        return RecurringReasons.read(folder.path());
    }
}
