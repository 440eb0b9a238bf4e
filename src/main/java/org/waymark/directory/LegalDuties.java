package org.waymark.directory;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What the law of the country demands of those who care for survivors, as the country pack says.
 *
 * @param identificationDuty whether the authority gets a notice, without a name, of each possible victim who refuses to be
 *     identified
 */
public record LegalDuties(@JsonProperty(required = true) boolean identificationDuty) {}
