package org.waymark.procedures.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.engine.Book;
import org.waymark.engine.BookFile;
import org.waymark.procedures.Library;
import org.waymark.procedures.Library.Listed;
import org.waymark.shared.Slice;

/** The procedures in force, for programs: all at once, since the book is small. */
@RestController
@Tag(name = "procedures")
class ProceduresApi {

    private final Library library;
    private final Book book;
    private final ObjectMapper json;

    ProceduresApi(Library library, Book book, ObjectMapper json) {
        this.library = library;
        this.book = book;
        this.json = json;
    }

    @Operation(summary = "The SOPs in force; those that start a case with the schema of their start form")
    @GetMapping("/api/v1/procedures")
    Slice<Procedure> procedures(Locale locale) {
        List<Procedure> items =
                library.inForce("", locale).stream().map(this::procedure).toList();
        return new Slice<>(items, null);
    }

    private Procedure procedure(Listed sop) {
        return new Procedure(
                sop.key().value(),
                sop.name(),
                sop.version(),
                sop.edition().number(),
                sop.sop().startsCase(),
                form(sop));
    }

    private @Nullable JsonNode form(Listed sop) {
        var key = sop.sop().startForm();
        return key == null || !sop.sop().startsCase()
                ? null
                : book.form(sop.edition(), key).map(this::parsed).orElse(null);
    }

    private JsonNode parsed(BookFile form) {
        try {
            return json.readTree(form.content());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @param form the start form's schema (Camunda Forms), only if it starts a case */
    record Procedure(
            String key,
            String name,
            int version,
            int edition,
            boolean startsCase,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            JsonNode form) {}
}
