package org.waymark.casework.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Something was shared without consent, or is to be on a court order: the data-protection officer looks at it in time. The id
 * says nothing of the case.
 */
public record SharedWithoutConsent(UUID disclosure, Instant reviewBy) {}
