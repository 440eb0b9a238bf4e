package org.waymark.casework.events;

import java.time.Instant;
import org.waymark.shared.CaseCode;

/** A case has no lead any more, because whoever led it works no more: another is named within its clock. */
public record LeadGone(CaseCode caseCode, Instant at) {}
