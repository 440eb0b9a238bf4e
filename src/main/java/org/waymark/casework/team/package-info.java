/** Who works on a case, who leads it, and who may change that. Owns: {@code care_team_past}, {@code case_lead}. */
@NullMarked
package org.waymark.casework.team;

import org.jspecify.annotations.NullMarked;
