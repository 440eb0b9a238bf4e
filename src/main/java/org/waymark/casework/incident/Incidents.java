package org.waymark.casework.incident;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.casework.CaseFile;
import org.waymark.directory.Viewer;
import org.waymark.forms.FieldError;
import org.waymark.forms.FormSchema;
import org.waymark.forms.Submission;
import org.waymark.shared.CaseCode;

/** People found in one operation: a case of their own for each, and one record of what they have in common. */
public interface Incidents {

    /** How many people may be taken in at once. */
    int MOST = 60;

    /** Whether the viewer may take several people in. */
    boolean takesIn(Viewer viewer);

    /** The start form that is answered once for all of them. @throws org.waymark.shared.NotFound if it is not for the viewer */
    @Nullable
    FormSchema form(Viewer viewer, Locale locale);

    /**
     * Opens a case for each of them, all of them or none.
     *
     * @throws org.waymark.shared.NotFound if it is not for the viewer, or there is no such incident for them
     */
    Outcome takeIn(Viewer viewer, Batch batch, Locale locale);

    /** Whether the viewer sees which cases began together. */
    boolean sees(Viewer viewer);

    /** The people of an incident whose cases the viewer may see. @throws org.waymark.shared.NotFound if it is not for the viewer */
    Incident open(Viewer viewer, String id);

    /** The incident in which a case began, for a viewer who was let into the case and may know it. */
    Optional<UUID> of(Viewer viewer, CaseFile file);

    /** Flags, or no longer flags, that somebody may be one of those who exploited the others. @param code as it was typed */
    void suspect(Viewer viewer, String id, @Nullable String code, boolean suspected);

    /**
     * What was sent.
     *
     * @param incident the one that they belong to; null for a new one
     * @param answers to the start form, the same for each: no account
     */
    record Batch(
            @Nullable String incident,
            @Nullable String area,
            @Nullable String people,
            Submission answers) {}

    /** An operation and those found in it. */
    record Incident(UUID id, String area, Instant at, List<Person> people) {
        public Incident {
            people = List.copyOf(people);
        }
    }

    /** One of them. */
    record Person(CaseCode code, boolean suspected) {}

    /** What came of it. */
    sealed interface Outcome {

        /** Each has a case. */
        record TakenIn(UUID incident, List<CaseCode> codes) implements Outcome {
            public TakenIn {
                codes = List.copyOf(codes);
            }
        }

        /** Something is missing or wrong; no case was opened. */
        record Rejected(List<FieldError> errors) implements Outcome {
            public Rejected {
                errors = List.copyOf(errors);
            }
        }
    }
}
