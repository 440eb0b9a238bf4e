package org.waymark.casework.events;

import java.time.Instant;
import org.waymark.shared.CaseCode;

/** The time of a case stands still from now on: she is missing, or the case was put on hold. */
public record CaseHeld(CaseCode caseCode, Instant at) {}
