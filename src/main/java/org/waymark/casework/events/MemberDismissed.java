package org.waymark.casework.events;

import java.time.Instant;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;

/** An officer is no longer admitted to a case: what they had taken of it goes back at once. */
public record MemberDismissed(CaseCode caseCode, OfficerId officer, Instant at) {}
