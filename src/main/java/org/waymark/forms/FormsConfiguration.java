package org.waymark.forms;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.shared.CountryLists;

@Configuration(proxyBeanMethods = false)
class FormsConfiguration {

    @Bean
    Forms forms(MessageSource messages, Clock clock, ZoneId zone, CountryLists lists) {
        return new ReadForms(new LocalTimes(zone, clock), new Wording(messages), lists);
    }
}
