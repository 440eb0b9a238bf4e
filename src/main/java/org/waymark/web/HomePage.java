package org.waymark.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.directory.Role;
import org.waymark.directory.Viewer;
import org.waymark.web.RoomBar.Entry;

/** Leads to the officer's own room. */
@Controller
class HomePage {

    private final RoomBar bar;

    HomePage(RoomBar bar) {
        this.bar = bar;
    }

    @GetMapping("/")
    String home(Viewer viewer) {
        boolean ofTheBook = viewer.is(Role.AUTHOR) || viewer.is(Role.APPROVER);
        return bar.of(viewer).stream()
                .filter(entry -> ofTheBook || !entry.room().equals("procedures"))
                .findFirst()
                .map(Entry::path)
                .map("redirect:"::concat)
                .orElse("redirect:/account");
    }
}
