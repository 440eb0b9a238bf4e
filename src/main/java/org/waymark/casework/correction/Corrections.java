package org.waymark.casework.correction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.casework.CaseFile;
import org.waymark.directory.Viewer;
import org.waymark.forms.FieldError;
import org.waymark.forms.FormSchema;
import org.waymark.forms.Submission;
import org.waymark.shared.OfficerId;

/** Corrects recorded answers outside a task, block by block; two who do it at once meet, and neither overwrites unseen. */
public interface Corrections {

    /** Why an answer is corrected: codes. */
    List<String> REASONS = List.of("wrong-entry", "she-corrected", "new-information", "translation");

    /**
     * What of a block the viewer may read and correct: answers of forms that their duty fills in, but for what led the case on
     * its way, decisions and consents, which have acts of their own.
     *
     * @param code as it was typed, as {@code block}
     * @throws org.waymark.shared.NotFound if the case or all of the block is not theirs
     */
    Sheet read(Viewer viewer, String code, String block, Locale locale);

    /** Keeps corrected answers as new rows, if nobody changed the block since it was opened. */
    Outcome correct(Viewer viewer, String code, String block, Wish wish, Locale locale);

    /** What was sent. @param version of the block as it was opened @param reason a code */
    record Wish(@Nullable String version, @Nullable String reason, Submission values) {}

    /**
     * A block, as one viewer may correct it.
     *
     * @param version changes with every answer of the block that they may read
     * @param form the fields that they may correct, null if there is none
     * @param values what counts now
     * @param fixed what they may read and not correct
     * @param past what counted before, newest first
     */
    record Sheet(
            CaseFile file,
            String block,
            String version,
            @Nullable FormSchema form,
            ObjectNode values,
            List<Told> fixed,
            List<Told> past) {}

    /** An answer in words. @param reason why it was corrected later, a code; null if it was not, or in a task */
    record Told(
            String field,
            String label,
            String value,
            OfficerId officer,
            Instant at,
            @Nullable String reason) {}

    /** A field that two have answered. @param theirs what counts now @param yours what was sent */
    record Clash(String field, String label, String theirs, String yours) {}

    /** What came of correcting. */
    sealed interface Outcome {

        /** It is kept. @param changed how many answers */
        record Corrected(String version, int changed) implements Outcome {}

        /** Something is missing or wrong; nothing was stored. */
        record Rejected(List<FieldError> errors) implements Outcome {
            public Rejected {
                errors = List.copyOf(errors);
            }
        }

        /** Another was first; nothing was stored. */
        record Changed(Sheet now, List<Clash> clashes) implements Outcome {}
    }
}
