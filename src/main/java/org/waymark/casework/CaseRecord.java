package org.waymark.casework;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.directory.Viewer;
import org.waymark.forms.Answers;
import org.waymark.forms.FieldError;
import org.waymark.forms.FormSchema;
import org.waymark.forms.Submission;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Edition;
import org.waymark.shared.SopKey;
import org.waymark.shared.TaskId;

/** The sealed record of a case: what was answered, and what of it a viewer may see (promises 3 and 4). */
public interface CaseRecord {

    /**
     * Records the answers to a task's form, sealed field by field, and admits the viewer to the care team.
     *
     * @param task null for the start form of a case
     * @return the answers as they were kept and count, which alone may route the case: a yes for a child that nobody was there
     *     to give is not decided yet
     */
    Answers record(
            Viewer viewer,
            CaseCode caseCode,
            @Nullable TaskId task,
            SopKey sop,
            Edition edition,
            FormSchema form,
            Answers answers);

    /** What is wrong with answers that satisfy the form, in the locale; empty if they may be recorded. */
    List<FieldError> objections(Viewer viewer, CaseCode caseCode, FormSchema form, Answers answers, Locale locale);

    /**
     * Tells what the record holds for the fields of this form, as the viewer may read it, from what it held before; it says
     * nothing else.
     */
    String version(Viewer viewer, CaseCode caseCode, Edition edition, FormSchema form);

    /** Where the record, as the viewer may read it, and these answers say different things. */
    List<Clash> differing(
            Viewer viewer, CaseCode caseCode, Edition edition, FormSchema form, Answers answers, Locale locale);

    /** What the record already holds for fields of this form, as far as the viewer may read the field's block. */
    Prefilled prefill(Viewer viewer, CaseCode caseCode, Edition edition, FormSchema form, Locale locale);

    /**
     * What the viewer may see of the case while doing a task of it: readable entries, and the names of sealed blocks. Writes
     * {@code case-read} to the log.
     */
    Disclosed disclose(Viewer viewer, CaseCode caseCode, Edition edition, Locale locale);

    /** Seals a draft of answers, in the caller's transaction. @param place where it is kept */
    byte[] seal(CaseCode caseCode, String place, String json);

    /** Opens a draft; empty if something of the case was erased since: a draft mixes what was and what was not. */
    Optional<String> unseal(CaseCode caseCode, String place, byte[] sealed);

    /** A field that two have answered. @param theirs what the record says @param yours what was sent */
    record Clash(String field, String label, String theirs, String yours) {}

    /** @param origins by field key, where the value comes from, in words of the locale */
    record Prefilled(Submission values, Map<String, String> origins) {}

    /** @param sealedBlocks the names of blocks that hold something which the viewer may not read */
    record Disclosed(List<Block> blocks, List<String> sealedBlocks) {}

    /** One block of the record, as the viewer may see it. */
    record Block(String key, String name, List<Entry> entries) {}

    /**
     * One readable field: its label and its newest value, in words.
     *
     * @param erased when the value was erased, which it then says in place of the value; null if it was not
     */
    record Entry(
            String field,
            String label,
            String value,
            @Nullable Instant erased) {}
}
