package org.waymark.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A few connections for facts that are recorded on their own. An act that is refused holds one of the program's connections
 * while its refusal is recorded: were the second taken from the same pool, as many refused calls as there are connections would
 * wait for each other.
 */
final class OwnConnections implements AutoCloseable {

    private static final int FEW = 3;

    private final HikariDataSource pool;

    OwnConnections(DataSource program) throws SQLException {
        var same = new HikariConfig();
        program.unwrap(HikariDataSource.class).copyStateTo(same);
        same.setPoolName("ledger");
        same.setMinimumIdle(0);
        same.setMaximumPoolSize(FEW);
        this.pool = new HikariDataSource(same);
    }

    DataSource database() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
