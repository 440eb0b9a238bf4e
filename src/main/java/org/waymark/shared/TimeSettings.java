package org.waymark.shared;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** In which zone people read times and working days are counted; everything kept is in UTC. */
@ConfigurationProperties("waymark")
record TimeSettings(@DefaultValue("America/Port_of_Spain") ZoneId zone) {}
