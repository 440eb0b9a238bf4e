package org.waymark.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.waymark.shared.FormKey;

/** A form that has been read. */
final class Schema implements FormSchema {

    private final Content content;
    private final byte[] json;
    private final Wording wording;

    Schema(Content content, byte[] json, Wording wording) {
        this.content = content;
        this.json = json.clone();
        this.wording = wording;
    }

    @Override
    public FormKey key() {
        return content.key();
    }

    @Override
    public List<FormField> fields() {
        var faces = new ArrayList<FormField>();
        content.fields().forEach(field -> faces.add(field.face()));
        return List.copyOf(faces);
    }

    @Override
    public Optional<FormField> field(String key) {
        return content.field(key).map(Field::face);
    }

    @Override
    public byte[] json() {
        return json.clone();
    }

    @Override
    public Checked check(Submission submission, Locale locale) {
        return new FormCheck(content, submission, wording, locale).run();
    }

    @Override
    public FormView view(Submission shown, List<FieldError> errors, Map<String, String> origins, Locale locale) {
        return new Viewing(content, shown, errors, origins, wording, locale).view();
    }

    @Override
    public ObjectNode draft(Submission submission) {
        ObjectNode draft = JsonNodeFactory.instance.objectNode();
        content.fields().forEach(field -> field.draft(submission).ifPresent(value -> draft.set(field.key(), value)));
        return draft;
    }

    @Override
    public String label(String key, Locale locale) {
        return content.field(key).map(field -> field.label().in(locale)).orElse(key);
    }

    @Override
    public String inWords(String key, JsonNode value, Locale locale) {
        return content.field(key).map(field -> words(field, value, locale)).orElseGet(value::asText);
    }

    private String words(Field field, JsonNode value, Locale locale) {
        if (field.isDeclined(value)) {
            return declined(field, locale);
        }
        JsonNode sound = field.answer().typed(value).value();
        return sound == null ? value.asText() : field.answer().words(sound, locale, wording);
    }

    private String declined(Field field, Locale locale) {
        Texts own = field.declined();
        return own == null ? wording.say("forms.declined", locale) : own.in(locale);
    }
}
