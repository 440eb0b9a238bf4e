/**
 * The case, its sealed record, consent, disclosure, the care team and referrals.
 * Owns: {@code case_file}, {@code case_answer}, {@code care_team}, {@code consent}, {@code referral}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "ledger",
            "directory",
            "vault",
            "engine",
            "engine :: spi",
            "engine :: events",
            "forms"
        })
package org.waymark.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
