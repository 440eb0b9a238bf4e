package org.waymark.casework.events;

import java.time.Instant;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;

/** An officer was admitted to a case by those who answer for it: its tasks are open to them, also after a dismissal. */
public record MemberAdmitted(CaseCode caseCode, OfficerId officer, Instant at) {}
