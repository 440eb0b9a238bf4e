package org.waymark.casework.emergency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often an officer may try to open cases in an emergency, and how often it is looked for those whose time has run out.
 *
 * @param tries at most so many
 * @param within in this span of time
 */
@ConfigurationProperties("waymark.emergency")
record EmergencySettings(
        @DefaultValue("5") int tries, @DefaultValue("1h") Duration within) {}
