package org.waymark.casework.events;

import java.util.UUID;

/** Something about an official waits to be looked into; the id says nothing of the case. */
public record ConcernRaised(UUID concern) {}
