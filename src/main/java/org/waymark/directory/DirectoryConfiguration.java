package org.waymark.directory;

import java.time.ZoneId;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.waymark.shared.WorkingDays;

/** Wires the directory: nobody gets it before the country pack is loaded. */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

    @Bean
    CountryPack countryPack(DirectorySettings settings) {
        return CountryPackReader.read(settings.country());
    }

    @Bean
    Directory directory(JdbcClient jdbc, CountryPack pack, CountryPackLoader loaded) {
        return new JdbcDirectory(jdbc, pack);
    }

    @Bean
    LegalDuties legalDuties(CountryPack pack) {
        return pack.country().law();
    }

    @Bean
    WorkingDays workingDays(ZoneId zone, PublicHolidays holidays) {
        return new WorkingDays(zone, holidays::on);
    }

    @Bean
    PasswordEncoder passwords(SignInSettings settings) {
        return new DelegatingPasswordEncoder(
                "bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(settings.hashCost())));
    }
}
