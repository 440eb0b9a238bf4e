package org.waymark.ledger;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.shared.Acting;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Edition;
import org.waymark.shared.OfficerId;
import org.waymark.shared.SectorKey;
import org.waymark.shared.SopKey;
import org.waymark.shared.TaskId;

/**
 * One thing that was done, as the log keeps it: who, what, in which case, task and edition; of data only the names of the
 * fields and keyed commitments, never a value (promise 3).
 *
 * @param officer who acted, null when the engine did
 * @param details what the kind adds, kebab-case keys; codes and counts, never free text
 * @param commitments for each recorded field a salted hash of its value
 */
public record Fact(
        FactKind kind,
        @Nullable OfficerId officer,
        @Nullable CaseCode caseCode,
        @Nullable TaskId task,
        @Nullable SopKey procedure,
        @Nullable Edition edition,
        @Nullable SectorKey sector,
        Map<String, String> details,
        List<Commitment> commitments) {

    public Fact {
        details = Collections.unmodifiableMap(new TreeMap<>(details));
        commitments = List.copyOf(commitments);
    }

    /** A fact of this kind by whoever acts on this thread; the other members follow with the methods below. */
    public static Fact of(FactKind kind) {
        return new Fact(kind, Acting.officer().orElse(null), null, null, null, null, null, Map.of(), List.of());
    }

    public Fact by(@Nullable OfficerId who) {
        return new Fact(kind, who, caseCode, task, procedure, edition, sector, details, commitments);
    }

    public Fact on(@Nullable CaseCode code) {
        return new Fact(kind, officer, code, task, procedure, edition, sector, details, commitments);
    }

    public Fact task(@Nullable TaskId which) {
        return new Fact(kind, officer, caseCode, which, procedure, edition, sector, details, commitments);
    }

    public Fact under(@Nullable SopKey sop, @Nullable Edition which) {
        return new Fact(kind, officer, caseCode, task, sop, which, sector, details, commitments);
    }

    public Fact in(@Nullable SectorKey which) {
        return new Fact(kind, officer, caseCode, task, procedure, edition, which, details, commitments);
    }

    /** Adds one detail; null adds nothing. @param key kebab-case */
    public Fact detail(String key, @Nullable String value) {
        if (value == null) {
            return this;
        }
        var more = new TreeMap<>(details);
        more.put(key, value);
        return new Fact(kind, officer, caseCode, task, procedure, edition, sector, more, commitments);
    }

    public Fact committing(List<Commitment> fields) {
        return new Fact(kind, officer, caseCode, task, procedure, edition, sector, details, fields);
    }

    /**
     * Evidence that a field had a certain value, without the value.
     *
     * @param hash base64 of HMAC-SHA-256 under a salt that can be erased
     */
    public record Commitment(String field, String hash) {}
}
