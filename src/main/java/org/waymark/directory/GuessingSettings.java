package org.waymark.directory;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How many cases or tasks that are not there, or not theirs, an officer may ask for on this node within the window. */
@ConfigurationProperties("waymark.guessing")
record GuessingSettings(
        @DefaultValue("15m") Duration window,
        @DefaultValue("60") int misses) {}
