package org.waymark.worklist.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.waymark.directory.Country;
import org.waymark.worklist.BookShelf;
import org.waymark.worklist.Completion;
import org.waymark.worklist.WorkItem;

/** Says what a completed step has led to: whom the case was handed on to. */
@Component
class HandedOn {

    private final BookShelf books;
    private final Country country;
    private final MessageSource messages;

    HandedOn(BookShelf books, Country country, MessageSource messages) {
        this.books = books;
        this.country = country;
        this.messages = messages;
    }

    String words(Completion.Completed done, Locale locale) {
        String name = books.name(done.item(), locale);
        List<String> receivers = done.next().stream()
                .flatMap(item -> receivers(item, locale).stream())
                .distinct()
                .toList();
        return receivers.isEmpty()
                ? messages.getMessage("worklist.done", new Object[] {name}, locale)
                : messages.getMessage(
                        "worklist.done-handed-on", new Object[] {name, String.join(", ", receivers)}, locale);
    }

    /** The sector if there is only one, the duties else: “any frontline” names those who may do it. */
    private List<String> receivers(WorkItem item, Locale locale) {
        return item.sector() != null
                ? List.of(country.name(item.sector(), locale))
                : item.duties().stream()
                        .sorted()
                        .map(duty -> country.name(duty, locale))
                        .toList();
    }
}
