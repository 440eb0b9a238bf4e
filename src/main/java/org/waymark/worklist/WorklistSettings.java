package org.waymark.worklist;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the worklist keeps time.
 *
 * @param pollEvery how often each node looks for limits that have passed
 * @param withoutClock the limit of a step that names no clock: every task has one (promise 8)
 */
@ConfigurationProperties("waymark.worklist")
record WorklistSettings(
        @DefaultValue("5s") Duration pollEvery,
        @DefaultValue("3d") Duration withoutClock) {}
