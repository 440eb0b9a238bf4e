package org.waymark.engine.events;

import java.time.Instant;
import org.waymark.shared.CaseCode;
import org.waymark.shared.TaskId;

/** A user task is not due any more. @param completed false if the procedure cancelled it */
public record StepClosed(TaskId task, CaseCode caseCode, boolean completed, Instant at) {}
