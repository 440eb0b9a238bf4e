package org.waymark.casework;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts the statements that this thread sends to the database: the work of an answer, which no stopwatch tells reliably. */
final class Statements extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    private final String thread = Thread.currentThread().getName();
    private final Level before = logger.getLevel();
    private int count;

    Statements() {
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(this);
        start();
    }

    /** How many there were since the last time. */
    int next() {
        int counted = count;
        count = 0;
        return counted;
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getThreadName().equals(thread)) {
            count++;
        }
    }

    @Override
    public void close() {
        logger.detachAppender(this);
        logger.setAdditive(true);
        logger.setLevel(before);
    }
}
