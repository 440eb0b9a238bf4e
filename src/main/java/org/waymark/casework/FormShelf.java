package org.waymark.casework;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.waymark.engine.Book;
import org.waymark.forms.FormSchema;
import org.waymark.forms.Forms;
import org.waymark.shared.Edition;
import org.waymark.shared.FormKey;

/** The forms of the editions, read once each: a record names many, and an edition never changes. */
@Component
public class FormShelf {

    private final Book book;
    private final Forms forms;
    private final Map<Place, FormSchema> read = new ConcurrentHashMap<>();

    FormShelf(Book book, Forms forms) {
        this.book = book;
        this.forms = forms;
    }

    public Optional<FormSchema> find(Edition edition, FormKey key) {
        var place = new Place(edition, key);
        FormSchema known = read.get(place);
        return known != null
                ? Optional.of(known)
                : book.form(edition, key).map(file -> keep(place, forms.read(file.name(), file.content())));
    }

    private FormSchema keep(Place place, FormSchema schema) {
        read.put(place, schema);
        return schema;
    }

    private record Place(Edition edition, FormKey key) {}
}
