package org.waymark.casework.events;

import java.time.Instant;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;

/** An officer's part in a case is another's from now on: what they had taken goes to them, drafts too. */
public record WorkHandedOver(CaseCode caseCode, OfficerId from, OfficerId to, Instant at) {}
