package org.waymark;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** Starts Waymark. */
@Modulithic(systemName = "Waymark", sharedModules = "shared")
@SpringBootApplication
@ConfigurationPropertiesScan
public class Waymark {

    public static void main(String[] args) {
        SpringApplication.run(Waymark.class, args);
    }
}
