package org.waymark.directory;

import java.util.HashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Decides what is not set: a program on its own embedded database is for trying out, and while its passwords are known to
 * everyone it listens to this machine only. Anything set anywhere wins.
 */
final class StartDefaults implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean embedded = !environment.containsProperty("spring.datasource.url")
                || "none".equals(environment.getProperty("spring.datasource.url"));
        boolean demo = environment.getProperty("waymark.demo", Boolean.class, embedded);
        var defaults = new HashMap<String, Object>();
        defaults.put("waymark.demo", demo);
        defaults.put("waymark.zone", zone(environment.getProperty("waymark.country", "tt")));
        if (demo) {
            defaults.put("server.address", "127.0.0.1");
        }
        environment.getPropertySources().addLast(new MapPropertySource("waymark start defaults", defaults));
    }

    private static String zone(String country) {
        return CountryPackReader.read(country).country().zone().getId();
    }

    /** After the configuration files were read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
