package org.waymark.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.waymark.engine.BookFile;
import org.waymark.engine.Finding;
import org.waymark.engine.Finding.Severity;
import org.waymark.procedures.diagram.Xml;
import org.waymark.shared.SopKey;

/**
 * What the files of a book hold and how they hang together, read without the engine.
 *
 * @param sops its procedures
 * @param decisions for each decision the file that holds it
 * @param forms its forms by key
 * @param unreadable what could not be read at all
 */
record BookContent(
        List<SopFile> sops, Map<String, BookFile> decisions, Map<String, BookFile> forms, List<Finding> unreadable) {

    static BookContent of(List<BookFile> files) {
        var content = new BookContent(new ArrayList<>(), new TreeMap<>(), new TreeMap<>(), new ArrayList<>());
        files.forEach(content::add);
        return content;
    }

    private void add(BookFile file) {
        try {
            switch (extension(file)) {
                case "bpmn" -> SopFile.read(file).ifPresentOrElse(sops::add, () -> refuse(file, NO_PROCESS));
                case "dmn" ->
                    Xml.all(Xml.parse(file.content()), "decision")
                            .forEach(decision -> decisions.put(decision.getAttribute("id"), file));
                case "form" -> forms.put(stem(file), file);
                default -> refuse(file, "The book holds .bpmn, .dmn and .form files only");
            }
        } catch (Xml.Malformed fault) {
            refuse(file, "Not a well-formed file: " + fault.getMessage());
        }
    }

    private void refuse(BookFile file, String why) {
        unreadable.add(new Finding(Severity.ERROR, "structure/readable", file.name(), null, why));
    }

    Optional<SopFile> sop(SopKey key) {
        return sops.stream().filter(sop -> sop.key().equals(key)).findFirst();
    }

    /** An SOP's own content: its diagram, its forms and the decisions it asks. A clock or an access rule is the book's. */
    byte[] digest(SopFile sop) {
        return Digests.of(Stream.of(
                        Stream.of(sop.file()),
                        sop.forms().stream().map(use -> forms.get(use.target())),
                        sop.decisions().stream().map(use -> decisions.get(use.target())))
                .flatMap(files -> files)
                .filter(file -> file != null)
                .distinct()
                .toList());
    }

    static String stem(BookFile file) {
        return file.name().substring(0, Math.max(0, file.name().lastIndexOf('.')));
    }

    private static String extension(BookFile file) {
        return file.name().substring(file.name().lastIndexOf('.') + 1);
    }

    private static final String NO_PROCESS = "It draws no process, or one whose id is no key";
}
