/**
 * The inbox: who owes which step, and by when; the pages on which steps are done.
 * Owns: {@code work_item}, {@code deadline}, {@code answer_draft}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "ledger",
            "directory",
            "forms",
            "engine",
            "engine :: events",
            "casework",
            "casework :: events"
        })
package org.waymark.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
