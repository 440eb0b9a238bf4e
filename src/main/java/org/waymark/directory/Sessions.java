package org.waymark.directory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends sessions when that cannot wait for anyone to sign out. */
@Component
public class Sessions {

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    // Spring's own table: its repository finds the sessions of a person, and has no call to end all.

    /** Signs everyone out, on all nodes: their next request leads to the sign-in page. */
    @Transactional
    public void endAll() {
        jdbc.sql("delete from spring_session").update();
    }
}
