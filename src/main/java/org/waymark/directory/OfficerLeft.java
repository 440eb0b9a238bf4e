package org.waymark.directory;

import java.time.Instant;
import org.waymark.shared.OfficerId;

/** An officer works no more: told in the act's own transaction, so that what they had in hand goes to others at once. */
public record OfficerLeft(OfficerId officer, Instant at) {}
