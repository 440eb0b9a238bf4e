package org.waymark.casework.correction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.casework.AnswerRows;
import org.waymark.casework.AnswerRows.AnswerRow;
import org.waymark.casework.CaseFile;
import org.waymark.casework.FormShelf;
import org.waymark.casework.ReadRules;
import org.waymark.directory.Role;
import org.waymark.directory.Viewer;
import org.waymark.engine.Book;
import org.waymark.engine.Sop;
import org.waymark.forms.FormField.Routing;

/** What a viewer may read of a block, and which of it is theirs to correct. */
@Component
class BlockAnswers {

    /** What steps need and decide, and what she agreed to, is changed by steps and by the register of consents. */
    private static final Set<String> BY_OTHER_ACTS = Set.of("S2", "status", "B13", "B14");

    private final AnswerRows rows;
    private final ReadRules rules;
    private final FormShelf shelf;
    private final Book book;

    BlockAnswers(AnswerRows rows, ReadRules rules, FormShelf shelf, Book book) {
        this.rows = rows;
        this.rules = rules;
        this.shelf = shelf;
        this.book = book;
    }

    /**
     * The readable answers of the block, oldest first: of those fields alone whose newest answer is readable, so that what
     * somebody wrote once is never taken for what counts now.
     */
    List<AnswerRow> readable(Viewer viewer, CaseFile file, String block) {
        var sight = rules.sight(viewer, file.code(), file.edition());
        List<AnswerRow> all = rows.history(file.code(), block);
        Map<String, AnswerRow> newest = newest(all);
        return all.stream()
                .filter(row -> sight.sees(Objects.requireNonNull(newest.get(row.field()))))
                .filter(sight::sees)
                .toList();
    }

    /** What counts now, by field, in the order in which the fields were first answered. */
    static Map<String, AnswerRow> newest(List<AnswerRow> history) {
        return history.stream()
                .collect(Collectors.toMap(AnswerRow::field, row -> row, (before, after) -> after, LinkedHashMap::new));
    }

    /** Whether the viewer's duty fills in the form that asked this, and a correction would change no way that was taken. */
    boolean correctable(Viewer viewer, CaseFile file, AnswerRow row) {
        boolean plain = shelf.find(row.asked().edition(), row.asked().form())
                .flatMap(form -> form.field(row.field()))
                .filter(field -> field.routing() != Routing.FACT)
                .isPresent();
        return file.open() && plain && !BY_OTHER_ACTS.contains(row.block()) && writes(viewer, row);
    }

    private boolean writes(Viewer viewer, AnswerRow row) {
        String step = row.asked().step();
        if (step == null) {
            return viewer.is(Role.OFFICER);
        }
        return book.sop(row.asked().edition(), row.asked().procedure())
                .flatMap((Sop sop) -> sop.step(step))
                .filter(drawn -> !Collections.disjoint(drawn.duties(), viewer.duties()))
                .isPresent();
    }

    /** Tells the block as it is from the block as it was; says nothing else. */
    static String version(List<AnswerRow> history) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            newest(history)
                    .values()
                    .forEach(row -> digest.update(row.id().toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The form's own schema of an answer. */
    Optional<org.waymark.forms.FormSchema> form(AnswerRow row) {
        return shelf.find(row.asked().edition(), row.asked().form());
    }
}
