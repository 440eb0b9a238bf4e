package org.waymark.procedures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.engine.BookFile;
import org.waymark.shared.Edition;
import org.waymark.shared.EditionInForce;
import org.waymark.shared.OfficerId;
import org.waymark.shared.SopKey;

/** Reads the editions and versions that were put into force. */
@Component
class StoredEditions implements Editions, EditionInForce {

    private final JdbcClient jdbc;

    StoredEditions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SopInForce> inForce() {
        return jdbc.sql("""
                        select sop, version, edition from edition_sop
                        where edition = (select max(number) from edition) order by sop""")
                .query((row, n) -> new SopInForce(
                        new SopKey(row.getString("sop")), row.getInt("version"), new Edition(row.getInt("edition"))))
                .list();
    }

    @Override
    public Optional<Integer> version(Edition edition, SopKey sop) {
        return jdbc.sql("select version from edition_sop where edition = ? and sop = ?")
                .params(edition.number(), sop.value())
                .query(Integer.class)
                .optional();
    }

    @Override
    public Optional<InForce> current() {
        return jdbc.sql("select number, in_force_at from edition order by number desc limit 1")
                .query((row, n) -> new InForce(
                        new Edition(row.getInt("number")),
                        row.getTimestamp("in_force_at").toInstant()))
                .optional();
    }

    @Override
    public Optional<Edition> now() {
        return current().map(InForce::edition);
    }

    @Override
    public List<Version> versions(SopKey sop) {
        return jdbc.sql("""
                        select v.version, v.first_edition, max(s.edition) as last_edition, e.in_force_at, e.put_by, e.reason
                        from sop_version v
                        join edition e on e.number = v.first_edition
                        join edition_sop s on s.sop = v.sop and s.version = v.version
                        where v.sop = ?
                        group by v.sop, v.version, e.number
                        order by v.version desc""").param(sop.value()).query(StoredEditions::version).list();
    }

    private static Version version(ResultSet row, int n) throws SQLException {
        String by = row.getString("put_by");
        return new Version(
                row.getInt("version"),
                new Edition(row.getInt("first_edition")),
                new Edition(row.getInt("last_edition")),
                row.getTimestamp("in_force_at").toInstant(),
                by == null ? null : new OfficerId(by),
                row.getString("reason"));
    }

    @Override
    public Optional<BookFile> file(Edition edition, String name) {
        return jdbc.sql("select name, content from book_file where edition = ? and name = ?")
                .params(edition.number(), name)
                .query(StoredEditions::file)
                .optional();
    }

    @Override
    public List<BookFile> decisions(Edition edition) {
        return jdbc.sql("select name, content from book_file where edition = ? and name like '%.dmn' order by name")
                .param(edition.number())
                .query(StoredEditions::file)
                .list();
    }

    private static BookFile file(ResultSet row, int n) throws SQLException {
        return new BookFile(row.getString("name"), row.getBytes("content"));
    }
}
