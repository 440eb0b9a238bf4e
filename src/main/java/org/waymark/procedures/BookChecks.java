package org.waymark.procedures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.engine.Book;
import org.waymark.engine.BookFile;
import org.waymark.engine.Finding;
import org.waymark.engine.Finding.Severity;
import org.waymark.forms.Forms;
import org.waymark.forms.MalformedForm;
import org.waymark.procedures.SopFile.Use;
import org.waymark.shared.SopKey;

/** Decides what keeps a book out of force: the engine's own checks, every form, and that nothing named is missing. */
@Component
class BookChecks {

    /** Decisions that other rooms ask in every case, whether a diagram names them or not. */
    private static final List<String> ASKED_IN_EVERY_CASE =
            List.of("access", "clocks", "disclosure", "packet", "restricted");

    private final Book book;
    private final Forms forms;

    BookChecks(Book book, Forms forms) {
        this.book = book;
        this.forms = forms;
    }

    List<Finding> check(List<BookFile> files, BookContent content) {
        var findings = new ArrayList<>(content.unreadable());
        if (findings.isEmpty()) {
            findings.addAll(book.check(files));
        }
        content.forms().values().forEach(form -> findings.addAll(form(form)));
        content.sops().forEach(sop -> sop(sop, content).forEach(findings::add));
        ASKED_IN_EVERY_CASE.stream()
                .filter(decision -> !content.decisions().containsKey(decision))
                .map(decision -> error("structure/decision-exists", decision + ".dmn", decision, NO_RULES))
                .forEach(findings::add);
        return findings.stream().distinct().toList();
    }

    private List<Finding> form(BookFile file) {
        try {
            String key = forms.read(file.name(), file.content()).key().value();
            return key.equals(BookContent.stem(file))
                    ? List.of()
                    : List.of(error("structure/form-key", file.name(), key, "Give the form the id of its file"));
        } catch (MalformedForm fault) {
            return List.of(error("structure/form", fault.file(), fault.element(), fault.reason()));
        }
    }

    private Stream<Finding> sop(SopFile sop, BookContent content) {
        Set<String> sops =
                content.sops().stream().map(SopFile::key).map(SopKey::value).collect(Collectors.toSet());
        String file = sop.file().name();
        return Stream.of(
                        missing(
                                "structure/form-exists",
                                file,
                                sop.forms(),
                                content.forms().keySet(),
                                "form"),
                        missing(
                                "structure/decision-exists",
                                file,
                                sop.decisions(),
                                content.decisions().keySet(),
                                "decision"),
                        missing("structure/sop-exists", file, sop.calls(), sops, "procedure"),
                        fileName(sop))
                .flatMap(found -> found);
    }

    private static Stream<Finding> missing(
            String rule, String file, List<Use> uses, Collection<String> there, String what) {
        return uses.stream()
                .filter(use -> !there.contains(use.target()))
                .map(use -> error(rule, file, use.element(), "The book has no " + what + " " + use.target()));
    }

    private static Stream<Finding> fileName(SopFile sop) {
        return sop.key().value().equals(BookContent.stem(sop.file()))
                ? Stream.empty()
                : Stream.of(error(
                        "structure/file-name",
                        sop.file().name(),
                        sop.key().value(),
                        "Give the file the name of its process"));
    }

    private static Finding error(String rule, String file, @Nullable String element, String message) {
        return new Finding(Severity.ERROR, rule, file, element, message);
    }

    private static final String NO_RULES = "The book has no such decision, and every case asks it";
}
