package org.waymark.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes what was covered to {@code target/book-coverage}, as a page and as a table; what was missed is listed by its id. */
final class CoverageReport {

    private static final Path FOLDER = Path.of("target", "book-coverage");

    private CoverageReport() {}

    static void write(List<Coverage.Line> lines) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve("index.html"), page(lines));
            Files.writeString(FOLDER.resolve("coverage.csv"), table(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String page(List<Coverage.Line> lines) {
        var page = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>Coverage of the procedure book</title></head>
                <body><h1>Coverage of the procedure book</h1>
                <table><thead><tr><th scope="col">File</th><th scope="col">What</th><th scope="col">Covered</th>\
                <th scope="col">Of</th><th scope="col">Missed</th></tr></thead><tbody>
                """);
        lines.forEach(line ->
                page.append("<tr><th scope=\"row\">%s</th><td>%s</td><td>%d</td><td>%d</td><td>%s</td></tr>\n"
                        .formatted(
                                line.file(),
                                line.what(),
                                line.covered(),
                                line.all(),
                                String.join(", ", line.missed()))));
        return page.append("</tbody></table></body></html>\n").toString();
    }

    private static String table(List<Coverage.Line> lines) {
        var table = new StringBuilder("file,what,covered,all,missed\n");
        lines.forEach(line -> table.append("%s,%s,%d,%d,%s\n"
                .formatted(line.file(), line.what(), line.covered(), line.all(), String.join(" ", line.missed()))));
        return table.toString();
    }
}
