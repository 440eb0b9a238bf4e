package org.waymark.casework.rights;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.ErasedAlong;
import org.waymark.casework.Parts;
import org.waymark.casework.Utc;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;
import org.waymark.vault.Vault;

/**
 * Erases a case or a part of it for good: destroys the keys, has each feature take away what it keeps beside, and leaves a
 * fact. What a legal hold keeps stays. The log, the path through the procedures and the sealed rows stay; the rows open no more.
 */
@Component
public class Erasure {

    private final Vault vault;
    private final LegalHolds holds;
    private final CaseFiles files;
    private final ObjectProvider<ErasedAlong> along;
    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;

    Erasure(
            Vault vault,
            LegalHolds holds,
            CaseFiles files,
            ObjectProvider<ErasedAlong> along,
            JdbcClient jdbc,
            Ledger ledger,
            Clock clock) {
        this.vault = vault;
        this.holds = holds;
        this.files = files;
        this.along = along;
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Why something is erased. */
    public enum Why {
        REQUEST,
        RETENTION,
        BURN;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * Erases in the caller's transaction, which has the case's lock.
     *
     * @param by null if the program does it by itself
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome erase(CaseCode code, Scope scope, Why why, @Nullable OfficerId by) {
        List<LegalHold> standing = why == Why.BURN ? List.of() : holds.on(code);
        Set<String> there = vault.parts(code);
        Set<String> wanted = wanted(code, scope, there);
        Set<String> held = held(code, wanted, standing);
        var going = new TreeSet<>(wanted);
        going.removeAll(held);
        Set<String> gone = going.isEmpty() ? Set.of() : destroy(code, going);
        boolean whole = scope.everything() && held.isEmpty();
        if (!gone.isEmpty()) {
            along.orderedStream().forEach(feature -> feature.erased(code, gone));
            keep(code, whole ? Scope.ALL.text() : scope.text(), why, by);
            ledger.append(Fact.of(whole ? FactKind.CASE_ERASED : FactKind.PART_ERASED)
                    .by(by)
                    .on(code)
                    .detail("scope", scope.text())
                    .detail("why", why.key())
                    .detail("held", blocks(held)));
        }
        return new Outcome(!gone.isEmpty(), whole, held.isEmpty() ? List.of() : standing);
    }

    /** Erases the same of the second files that go on in this one: she knows of one case. As {@link #erase} in all else. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome withSecondFiles(CaseCode code, Scope scope, Why why, @Nullable OfficerId by) {
        Outcome all = erase(code, scope, why, by);
        for (CaseCode second : files.mergedFrom(code)) {
            ledger.lock(second);
            Outcome also = erase(second, scope, why, by);
            var held = new ArrayList<>(all.held());
            held.addAll(also.held());
            all = new Outcome(all.any() || also.any(), all.whole() && also.whole(), held);
        }
        return all;
    }

    /** Answers that are not sent yet mix all parts, so they go with whatever goes. */
    private Set<String> destroy(CaseCode code, TreeSet<String> going) {
        going.add(Parts.drafts());
        return vault.destroy(code, going);
    }

    private Set<String> wanted(CaseCode code, Scope scope, Set<String> there) {
        var wanted = new TreeSet<String>();
        if (scope.everything()) {
            wanted.addAll(there);
        } else {
            wanted.addAll(scope.codes());
            scope.blocks().forEach(block -> wanted.addAll(Parts.ofBlock(block)));
            wanted.addAll(ofFeatures(code, scope.blocks()));
            wanted.retainAll(there);
        }
        return wanted;
    }

    private Set<String> ofFeatures(CaseCode code, Set<String> blocks) {
        return along.stream()
                .flatMap(feature -> feature.partsOf(code, blocks).stream())
                .collect(Collectors.toSet());
    }

    private Set<String> held(CaseCode code, Set<String> wanted, List<LegalHold> standing) {
        var held = new TreeSet<String>();
        for (LegalHold hold : standing) {
            String block = hold.block();
            Set<String> files = block == null ? Set.of() : ofFeatures(code, Set.of(block));
            wanted.stream()
                    .filter(part -> hold.keeps(part) || files.contains(part))
                    .forEach(held::add);
        }
        return held;
    }

    private static @Nullable String blocks(Set<String> held) {
        return held.isEmpty()
                ? null
                : held.stream().map(Parts::block).distinct().collect(Collectors.joining(" "));
    }

    private void keep(CaseCode code, String scope, Why why, @Nullable OfficerId by) {
        jdbc.sql("insert into erasure (id, case_code, scope, why, officer, at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        code.value(),
                        scope,
                        why.key(),
                        by == null ? null : by.value(),
                        Utc.of(clock.instant()))
                .update();
    }

    /** What was erased of a case, newest first. */
    public List<Done> of(CaseCode code) {
        var done = new ArrayList<>(jdbc.sql("select scope, why, at from erasure where case_code = ?")
                .param(code.value())
                .query((row, number) -> new Done(row.getString("scope"), row.getString("why"), Utc.get(row, "at")))
                .list());
        done.sort(Comparator.comparing(Done::at).reversed());
        return done;
    }

    /** @param any whether something was erased @param whole whether all of it was @param held what kept some of it */
    public record Outcome(boolean any, boolean whole, List<LegalHold> held) {}

    /** One erasure. @param why a code such as {@code retention} */
    public record Done(String scope, String why, Instant at) {

        /** Whether the whole case was erased. */
        public boolean whole() {
            return Scope.of(scope).everything();
        }
    }
}
