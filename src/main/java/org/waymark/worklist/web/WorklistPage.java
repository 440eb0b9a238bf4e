package org.waymark.worklist.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.casework.WaitingBurns;
import org.waymark.directory.Role;
import org.waymark.directory.Viewer;
import org.waymark.worklist.BookShelf;
import org.waymark.worklist.Inbox;
import org.waymark.worklist.InboxQuery;
import org.waymark.worklist.WorkItem;

/** The officer's worklist: what is theirs, what is to be had, most urgent first. */
@Controller
class WorklistPage {

    private final Inbox inbox;
    private final BookShelf books;
    private final Rows rows;
    private final TimeWords words;
    private final WaitingBurns burns;
    private final Clock clock;
    private final ZoneId zone;

    WorklistPage(
            Inbox inbox, BookShelf books, Rows rows, TimeWords words, WaitingBurns burns, Clock clock, ZoneId zone) {
        this.inbox = inbox;
        this.books = books;
        this.rows = rows;
        this.words = words;
        this.burns = burns;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/worklist")
    String show(
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(name = "case", required = false) @Nullable String caseCode,
            @RequestParam(required = false) @Nullable String procedure,
            @RequestParam(required = false) @Nullable String due,
            @RequestParam(required = false) @Nullable String after,
            Viewer viewer,
            Locale locale,
            Model model) {
        var filters = new Filters(scope, caseCode, procedure, due, after);
        Instant now = clock.instant();
        Inbox.Page page = filters.query(now, zone)
                .map(query -> inbox.list(viewer, query))
                .orElse(new Inbox.Page(List.of(), null));
        boolean leads = viewer.is(Role.SUPERVISOR) || viewer.is(Role.COORDINATOR);
        boolean first = filters.whose() == InboxQuery.Scope.MINE && !filters.narrowed() && after == null;
        model.addAttribute("filters", filters);
        model.addAttribute("mine", filters.whose() == InboxQuery.Scope.MINE);
        model.addAttribute("counts", inbox.counts(viewer));
        model.addAttribute("leads", leads);
        model.addAttribute("burnWaits", burns.waitFor(viewer));
        model.addAttribute("procedures", choices(locale));
        model.addAttribute("empty", page.items().isEmpty());
        model.addAttribute("more", page.next() == null ? null : page.next().text());
        model.addAttribute("earliest", page.items().isEmpty() ? earliest(viewer, locale) : null);
        model.addAttribute(
                "next", first && !page.items().isEmpty() ? rows.of(page.items().get(0), locale) : null);
        model.addAttribute(
                "groups", groups(page.items().stream().skip(first ? 1 : 0).toList(), now, locale));
        return "worklist/worklist";
    }

    /** When the first of the tasks to be had is due: said to those who have none of their own. */
    private @Nullable Row earliest(Viewer viewer, Locale locale) {
        return inbox.list(viewer, InboxQuery.of(InboxQuery.Scope.AVAILABLE, 1)).items().stream()
                .map(item -> rows.of(item, locale))
                .findFirst()
                .orElse(null);
    }

    private List<Group> groups(List<WorkItem> items, Instant now, Locale locale) {
        List<WorkItem> late =
                items.stream().filter(item -> !now.isBefore(item.due())).toList();
        List<WorkItem> later = items.stream()
                .filter(item -> now.isBefore(item.due()) && !words.isToday(item.due()))
                .toList();
        List<WorkItem> today = items.stream()
                .filter(item -> now.isBefore(item.due()) && words.isToday(item.due()))
                .toList();
        return List.of(
                        new Group("late", rows.of(late, locale)),
                        new Group("today", rows.of(today, locale)),
                        new Group("later", rows.of(later, locale)))
                .stream()
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    private List<Choice> choices(Locale locale) {
        return books.inForce().stream()
                .map(sop -> new Choice(sop.key().value(), sop.name(locale)))
                .toList();
    }

    /** Tasks that are due in the same stretch of time. @param key {@code late}, {@code today} or {@code later} */
    public record Group(String key, List<Row> rows) {}

    /** An option of a list to choose from. */
    public record Choice(String value, String name) {}
}
