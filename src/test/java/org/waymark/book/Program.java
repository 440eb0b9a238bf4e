package org.waymark.book;

import static org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions.init;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.casework.CaseRecord;
import org.waymark.casework.Cases;
import org.waymark.casework.restricted.Concerns;
import org.waymark.directory.Directory;
import org.waymark.engine.Book;
import org.waymark.engine.Engine;
import org.waymark.forms.Forms;
import org.waymark.ledger.Facts;
import org.waymark.ledger.Ledger;
import org.waymark.shared.Refusal;
import org.waymark.worklist.TaskDesk;

/** The faces of the rooms that a story about the book needs. */
record Program(
        Book book,
        Engine engine,
        Forms forms,
        Cases cases,
        CaseRecord record,
        Ledger ledger,
        Facts facts,
        Officers officers,
        TransactionTemplate transaction,
        ProcessEngine engineRoom,
        Concerns concerns,
        JdbcClient jdbc,
        TaskDesk desk,
        DataSource database) {

    static Program in(ApplicationContext context) {
        ProcessEngine engineRoom = context.getBean(ProcessEngine.class);
        init(engineRoom);
        return new Program(
                context.getBean(Book.class),
                context.getBean(Engine.class),
                context.getBean(Forms.class),
                context.getBean(Cases.class),
                context.getBean(CaseRecord.class),
                context.getBean(Ledger.class),
                context.getBean(Facts.class),
                new Officers(context.getBean(Directory.class)),
                new TransactionTemplate(context.getBean(PlatformTransactionManager.class)),
                engineRoom,
                context.getBean(Concerns.class),
                context.getBean(JdbcClient.class),
                context.getBean(TaskDesk.class),
                context.getBean("dataSource", DataSource.class));
    }

    /**
     * Does it whole or not at all, while the transaction around it goes on.
     *
     * @return what came of it, empty if the program refused it
     */
    <T> Optional<T> allowed(Supplier<T> act) {
        Connection now = DataSourceUtils.getConnection(database);
        try {
            Savepoint before = now.setSavepoint();
            try {
                T done = act.get();
                now.releaseSavepoint(before);
                return Optional.of(done);
            } catch (Refusal refused) {
                now.rollback(before);
                return Optional.empty();
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        } finally {
            DataSourceUtils.releaseConnection(now, database);
        }
    }
}
