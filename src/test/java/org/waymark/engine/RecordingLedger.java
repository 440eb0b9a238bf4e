package org.waymark.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.Assert;
import org.waymark.ledger.Fact;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;

/** A ledger for engine tests: its rows live and die with the transaction, its lock is PostgreSQL's. */
public class RecordingLedger implements Ledger {

    private final JdbcClient jdbc;
    private final List<List<Fact>> batches = new ArrayList<>();

    RecordingLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public synchronized void append(Collection<Fact> facts) {
        Assert.state(TransactionSynchronizationManager.isActualTransactionActive(), "no transaction");
        facts.stream()
                .map(Fact::caseCode)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .forEach(this::lock);
        batches.add(List.copyOf(facts));
        facts.forEach(fact -> jdbc.sql("insert into test_fact (kind, case_code, details) values (?, ?, ?)")
                .params(
                        fact.kind().key(),
                        String.valueOf(fact.caseCode()),
                        fact.details().toString())
                .update());
    }

    @Override
    public void append(Fact fact) {
        append(List.of(fact));
    }

    @Override
    public void appendAlone(Fact fact) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void lock(CaseCode caseCode) {
        jdbc.sql("select pg_advisory_xact_lock(7, hashtext(?))")
                .param(caseCode.value())
                .query((row, number) -> 1)
                .single();
    }

    /** Everything handed over for a case, also what was rolled back. */
    synchronized List<Fact> of(CaseCode code) {
        return batches.stream()
                .flatMap(List::stream)
                .filter(fact -> code.equals(fact.caseCode()))
                .toList();
    }

    synchronized List<List<Fact>> batchesOf(CaseCode code) {
        return batches.stream()
                .filter(batch -> batch.stream().anyMatch(fact -> code.equals(fact.caseCode())))
                .toList();
    }
}
