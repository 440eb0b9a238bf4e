package org.waymark.casework.episode;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.casework.Cases;
import org.waymark.directory.Viewer;
import org.waymark.forms.Submission;

/** Opens a closed case again for whoever has its code: she has come back, and brings her card. */
public interface Reopening {

    /** Why a case is opened again: codes. */
    List<String> REASONS = List.of("came-back", "found-again", "new-danger", "closed-by-mistake");

    /**
     * Begins a new episode under the same code, in the edition that is in force: the first steps are due again, every consent
     * must be asked anew, nobody leads yet, and what was recorded stays. The code of a second file opens the one that goes on.
     *
     * @param code as it was typed
     * @param submission answers to the start form of its procedure
     * @throws org.waymark.shared.NotFound alike if there is no such case, it is open, erased, or not to be known by the viewer
     */
    Cases.Opening reopen(
            Viewer viewer,
            String code,
            @Nullable String area,
            @Nullable String reason,
            Submission submission,
            Locale locale);
}
