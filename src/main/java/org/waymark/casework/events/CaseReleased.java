package org.waymark.casework.events;

import java.time.Instant;
import org.waymark.shared.CaseCode;

/** The time of a case runs on; what was due shifts by as long as it stood. */
public record CaseReleased(CaseCode caseCode, Instant at) {}
