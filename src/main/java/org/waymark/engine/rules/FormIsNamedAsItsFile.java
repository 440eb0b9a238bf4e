package org.waymark.engine.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.Stream;
import org.waymark.engine.BookFile;
import org.waymark.engine.Finding;

/** A form's id is its file's name: steps refer to it by that name. */
class FormIsNamedAsItsFile implements Rule {

    private static final String RULE = "house/form-named-as-file";

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public Stream<Finding> check(OpenBook book) {
        return BookFiles.forms(book.files()).flatMap(this::check);
    }

    private Stream<Finding> check(BookFile form) {
        try {
            JsonNode read = json.readTree(form.content());
            return BookFiles.formKey(form).value().equals(read.path("id").asText())
                    ? Stream.empty()
                    : Stream.of(House.error(RULE, form.name(), null, "The form's id must be the file's name."));
        } catch (JsonProcessingException malformed) {
            return Stream.of(House.error(RULE, form.name(), null, "This file is no JSON."));
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
