package org.waymark.worklist.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.waymark.worklist.BookShelf;
import org.waymark.worklist.WorkItem;

/** Puts tasks into words for lists. */
@Component
class Rows {

    private final BookShelf books;
    private final TimeWords words;

    Rows(BookShelf books, TimeWords words) {
        this.books = books;
        this.words = words;
    }

    List<Row> of(List<WorkItem> items, Locale locale) {
        return items.stream().map(item -> of(item, locale)).toList();
    }

    Row of(WorkItem item, Locale locale) {
        return new Row(
                item.task().value(),
                books.name(item, locale),
                item.caseCode().value(),
                books.sop(item).name(locale),
                item.created(),
                item.due(),
                item.handedBy() == null || item.handedBy().equals(item.sector()) ? null : item.handedBy(),
                item.draftAt() == null ? null : words.moment(item.draftAt(), locale),
                item.assignee() == null ? null : item.assignee().value(),
                item.heldAt() != null);
    }
}
