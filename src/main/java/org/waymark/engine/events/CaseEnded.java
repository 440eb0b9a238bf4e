package org.waymark.engine.events;

import java.time.Instant;
import org.waymark.shared.CaseCode;
import org.waymark.shared.SopKey;

/** The procedure with which a case was opened has come to its end. @param outcome the id of the end event reached */
public record CaseEnded(CaseCode caseCode, SopKey sop, String outcome, Instant at) {}
