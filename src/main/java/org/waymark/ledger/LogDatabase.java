package org.waymark.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.waymark.shared.database.EmbeddedDatabase;
import org.waymark.shared.database.EmbeddedDatabase.Access;
import org.waymark.shared.database.EmbeddedDatabase.DatabaseInUse;

/** The database that a command of an operator works on: the one that is named, or the embedded one, started if nobody runs it. */
public record LogDatabase(Access access, @Nullable EmbeddedDatabase started) implements AutoCloseable {

    /** @throws IllegalArgumentException with a sentence for the reader, if there is no such database */
    public static LogDatabase open(CommandOptions options, Path dataDir) {
        var url = options.getOr("url", "SPRING_DATASOURCE_URL");
        if (url.isPresent()) {
            String user = options.getOr("user", "SPRING_DATASOURCE_USERNAME").orElse("");
            return new LogDatabase(new Access(url.get(), user, password(options)), null);
        }
        if (!EmbeddedDatabase.existsIn(dataDir)) {
            throw new IllegalArgumentException("There is no database in " + dataDir
                    + ". Name its folder with --data-dir, or a database with --url.");
        }
        try {
            EmbeddedDatabase own = EmbeddedDatabase.open(dataDir);
            return new LogDatabase(own.access(), own);
        } catch (DatabaseInUse running) {
            return new LogDatabase(EmbeddedDatabase.running(dataDir), null);
        }
    }

    private static String password(CommandOptions options) {
        return options.get("password-file")
                .map(Path::of)
                .map(LogDatabase::read)
                .or(() -> options.getOr("password", "SPRING_DATASOURCE_PASSWORD"))
                .orElse("");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("The password cannot be read from " + file, unreadable);
        }
    }

    /**
     * Appends a fact, in the transaction that stands on this data source.
     *
     * @param at the moment, UTC
     */
    public void append(JdbcTemplate jdbc, Instant at, Fact fact) {
        new EventTable(jdbc).insert(at.truncatedTo(ChronoUnit.MICROS), List.of(fact));
    }

    /** Connections to it. */
    public DataSource source() {
        var source = new DriverManagerDataSource(access.url());
        if (!access.user().isEmpty()) {
            source.setUsername(access.user());
        }
        if (!access.password().isEmpty()) {
            source.setPassword(access.password());
        }
        return source;
    }

    @Override
    public void close() {
        try {
            if (started != null) {
                started.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
