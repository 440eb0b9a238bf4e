package org.waymark.casework.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.casework.rights.RightsRequest.Kind;
import org.waymark.casework.rights.Scope;

/** What was typed to write a request down; it comes back as it was if something is missing. */
record RightsForm(
        @Nullable String kind,
        @Nullable List<String> scope,
        @Nullable String verified,
        @Nullable String words) {

    static final Set<String> WAYS = Set.of("code-word", "known-to-worker", "document", "guardian-document");
    /** As many characters as a free text of a form may have. */
    static final int LONGEST = 5000;

    /** The faults, field by field: keys of messages. Empty if there are none. */
    public Map<String, String> faults() {
        var faults = new LinkedHashMap<String, String>();
        if (Kind.of(kind).isEmpty()) {
            faults.put("kind", "vault.rights.fault.kind");
        }
        if (verified == null || !WAYS.contains(verified)) {
            faults.put("verified", "vault.rights.fault.verified");
        }
        if (words == null || words.isBlank()) {
            faults.put("words", "vault.rights.fault.words");
        } else if (words.length() > LONGEST) {
            faults.put("words", "vault.rights.fault.long");
        }
        if (!blocks().stream().allMatch(RecordBlocks.ALL::contains)) {
            faults.put("scope", "vault.rights.fault.scope");
        }
        return faults;
    }

    public List<String> blocks() {
        return scope == null ? List.of() : scope;
    }

    Scope asked() {
        return new Scope(Set.copyOf(blocks()));
    }
}
