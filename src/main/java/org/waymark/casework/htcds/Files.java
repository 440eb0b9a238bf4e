package org.waymark.casework.htcds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.waymark.casework.htcds.Counts.Table;
import org.waymark.casework.htcds.Standard.Entry;
import org.waymark.casework.htcds.StatisticsRows.Told;
import org.waymark.casework.htcds.Translation.Translated;

/** Writes a case or counts as JSON, or as CSV (RFC 4180) whose first lines, after a number sign, are the watermark. */
final class Files {

    /** Between several values of one field, as the standard's own platform has it. */
    private static final String SEVERAL = ";";

    private static final String END = "\r\n";
    private static final ObjectWriter JSON = new ObjectMapper().writerWithDefaultPrettyPrinter();

    private Files() {}

    static String caseAsJson(Watermark mark, Translated translated) {
        ObjectNode file = head(mark);
        ObjectNode fields = file.putObject("fields");
        translated.fields().forEach((name, values) -> {
            if (Standard.shipped().entry(name).orElseThrow().several()) {
                values.forEach(fields.withArray("/" + name)::add);
            } else {
                fields.put(name, String.join(SEVERAL, values));
            }
        });
        return text(file);
    }

    static String caseAsCsv(Watermark mark, Translated translated) {
        List<String> names = Standard.shipped().entries().stream()
                .filter(Entry::leaves)
                .map(Entry::name)
                .toList();
        return comments(mark)
                + row(names)
                + row(names.stream()
                        .map(name -> String.join(SEVERAL, translated.of(name)))
                        .toList());
    }

    static String countsAsJson(Watermark mark, Told told) {
        ObjectNode file = head(mark);
        file.put("withheld", Statistics.WITHHELD);
        ObjectNode fields = file.putObject("fields");
        for (Table table : told.tables()) {
            ObjectNode counts = fields.putObject(table.field());
            table.counts().forEach(counts::put);
        }
        return text(file);
    }

    static String countsAsCsv(Watermark mark, Told told) {
        var rows = new StringBuilder(comments(mark))
                .append("# ")
                .append(Statistics.WITHHELD)
                .append(END)
                .append(row(List.of("field", "value", "cases")));
        for (Table table : told.tables()) {
            table.counts().forEach((value, count) -> rows.append(row(List.of(table.field(), value, count.toString()))));
        }
        return rows.toString();
    }

    private static ObjectNode head(Watermark mark) {
        ObjectNode file = new ObjectMapper().createObjectNode();
        mark.lines().forEach(file::put);
        return file;
    }

    private static String comments(Watermark mark) {
        return mark.lines().entrySet().stream()
                .map((Map.Entry<String, String> line) -> "# " + line.getKey() + ": " + line.getValue() + END)
                .collect(Collectors.joining());
    }

    private static String row(List<String> cells) {
        return cells.stream().map(Files::cell).collect(Collectors.joining(",")) + END;
    }

    private static String cell(String text) {
        return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String text(ObjectNode file) {
        try {
            return JSON.writeValueAsString(file) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
