package org.waymark.vault;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The keys of one case as they were read, by part: a key is unsealed when it is first needed, and a missing one is made. */
final class PartKeys {

    private final Map<String, byte[]> sealed = new HashMap<>();
    private final Map<String, CaseKey> open = new HashMap<>();
    private final Map<String, Instant> destroyed = new HashMap<>();
    private final Opener opener;
    private final UnaryOperator<Map<String, CaseKey>> keeper;

    /** @param keeper stores keys that were made and answers those that stand, which may be another transaction's */
    PartKeys(Opener opener, UnaryOperator<Map<String, CaseKey>> keeper) {
        this.opener = opener;
        this.keeper = keeper;
    }

    void add(String part, byte @Nullable [] key, @Nullable Instant destroyedAt) {
        if (key != null) {
            sealed.put(part, key);
        }
        if (destroyedAt != null) {
            destroyed.put(part, destroyedAt);
        }
    }

    void add(String part, CaseKey key) {
        open.put(part, key);
    }

    boolean none() {
        return sealed.isEmpty() && open.isEmpty() && destroyed.isEmpty();
    }

    Optional<CaseKey> find(String part) {
        if (!open.containsKey(part) && sealed.containsKey(part)) {
            open.put(part, opener.unseal(part, sealed.get(part)));
        }
        return Optional.ofNullable(open.get(part));
    }

    Optional<Instant> destroyed(String part) {
        return Optional.ofNullable(destroyed.get(part));
    }

    void make(Collection<String> parts) {
        Set<String> missing = new LinkedHashSet<>(parts);
        missing.removeAll(open.keySet());
        missing.removeAll(sealed.keySet());
        if (!missing.isEmpty()) {
            open.putAll(keeper.apply(missing.stream()
                    .collect(Collectors.toMap(
                            Function.identity(), part -> CaseKey.random(), (one, other) -> one, LinkedHashMap::new))));
        }
    }

    @Override
    public String toString() {
        return "PartKeys[hidden]";
    }

    /** Unseals the key of a part. */
    interface Opener {
        CaseKey unseal(String part, byte[] sealed);
    }
}
