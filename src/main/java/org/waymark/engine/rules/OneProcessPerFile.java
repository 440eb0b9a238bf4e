package org.waymark.engine.rules;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.engine.Finding;

/** A diagram draws exactly one executable procedure, and its file bears the procedure's key. */
class OneProcessPerFile implements Rule {

    private static final String RULE = "structure/one-procedure";

    @Override
    public Stream<Finding> check(OpenBook book) {
        return book.diagrams().stream().flatMap(OneProcessPerFile::check);
    }

    private static Stream<Finding> check(OpenBook.Opened file) {
        List<Node> processes = file.processes().toList();
        var whole = new Spot(file.root(), null, null);
        if (processes.size() != 1) {
            return Rule.finding(RULE, file, whole, "Draw one procedure in a file.");
        }
        Node process = processes.get(0);
        String key = String.valueOf(process.id());
        boolean fits = key.matches("[a-z][a-z0-9-]{0,99}") && (key + ".bpmn").equals(baseName(file.name()));
        return fits && "true".equals(process.attribute("isExecutable"))
                ? Stream.empty()
                : Rule.finding(
                        RULE,
                        file,
                        whole,
                        "The procedure is executable, and its key, in small letters, is the file's name.");
    }

    private static String baseName(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
