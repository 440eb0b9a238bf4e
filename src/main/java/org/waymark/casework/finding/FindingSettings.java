package org.waymark.casework.finding;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often someone may look for a person before it looks like fishing.
 *
 * @param window the time that is looked back on
 * @param searchesOfOfficer searches by name in that time
 * @param identitiesOfCase changes of who the person of one case is in that time, after which nobody but the coordinator hears
 *     that there may be another case
 */
@ConfigurationProperties("waymark.finding")
record FindingSettings(
        @DefaultValue("1h") Duration window,
        @DefaultValue("20") int searchesOfOfficer,
        @DefaultValue("3") int identitiesOfCase) {}
