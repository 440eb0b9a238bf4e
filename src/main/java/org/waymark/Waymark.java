package org.waymark;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** Starts Waymark, or does what its first argument names instead. */
@Modulithic(systemName = "Waymark", sharedModules = "shared")
@SpringBootApplication
@ConfigurationPropertiesScan
public class Waymark {

    public static void main(String[] args) {
        if (Command.isNamedBy(args)) {
            System.exit(Command.run(args, System.out, System.err));
        }
        SpringApplication.run(Waymark.class, args);
    }
}
