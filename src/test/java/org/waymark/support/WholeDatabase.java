package org.waymark.support;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.env.Environment;

/** Everything that a test's database holds, read by its owner: every row of every table of every schema. */
public final class WholeDatabase {

    private final Environment environment;

    public WholeDatabase(Environment environment) {
        this.environment = environment;
    }

    /** A connection of the role that owns the schema. */
    public Connection owner() throws SQLException {
        return DriverManager.getConnection(
                environment.getRequiredProperty("spring.flyway.url"),
                environment.getRequiredProperty("spring.flyway.user"),
                environment.getRequiredProperty("spring.flyway.password"));
    }

    /** Where this text stands in the database, as it is or inside bytes: schema and table of each row. */
    public List<String> placesOf(String text) throws SQLException {
        String bytes = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        var places = new ArrayList<String>();
        try (Connection connection = owner()) {
            for (String table : tables(connection)) {
                String query = "select count(*) from " + table + " t where t::text ilike ? or t::text ilike ?";
                try (var statement = connection.prepareStatement(query)) {
                    statement.setString(1, "%" + text + "%");
                    statement.setString(2, "%" + bytes + "%");
                    try (ResultSet row = statement.executeQuery()) {
                        if (row.next() && row.getLong(1) > 0) {
                            places.add(table);
                        }
                    }
                }
            }
        }
        return places;
    }

    /** The tables of all schemas but PostgreSQL's own. */
    public List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select format('%I.%I', schemaname, tablename) from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema')
                        """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
