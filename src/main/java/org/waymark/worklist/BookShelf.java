package org.waymark.worklist;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.engine.Book;
import org.waymark.engine.BookFile;
import org.waymark.engine.ClockRule;
import org.waymark.engine.Sop;
import org.waymark.engine.Step;
import org.waymark.forms.FormSchema;
import org.waymark.forms.Forms;

/** What the book says about a task, in the edition of its case: its names, guidance, form and clock. */
@Component
public class BookShelf {

    private final Book book;
    private final Forms forms;

    BookShelf(Book book, Forms forms) {
        this.book = book;
        this.forms = forms;
    }

    /** The procedure that the task belongs to. */
    public Sop sop(WorkItem item) {
        return book.sop(item.edition(), item.sop()).orElseThrow();
    }

    /** The step as it is drawn. */
    public Step step(WorkItem item) {
        return sop(item).step(item.step()).orElseThrow();
    }

    /** The step's name. */
    public String name(WorkItem item, Locale locale) {
        return step(item).name(locale);
    }

    /** The form that the task asks for. */
    public FormSchema form(WorkItem item) {
        BookFile file = book.form(item.edition(), item.form()).orElseThrow();
        return forms.read(file.name(), file.content());
    }

    /** The rule of the task's clock, if it names one. */
    public Optional<ClockRule> clock(WorkItem item) {
        return Optional.ofNullable(item.clock()).map(clock -> book.clock(item.edition(), clock, item.urgency()));
    }

    /** The procedures now in force, for choosing one. */
    public List<Sop> inForce() {
        return book.current().map(book::sops).orElse(List.of());
    }
}
