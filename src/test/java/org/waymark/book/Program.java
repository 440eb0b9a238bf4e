package org.waymark.book;

import static org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions.init;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
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
        JdbcClient jdbc) {

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
                context.getBean(JdbcClient.class));
    }
}
