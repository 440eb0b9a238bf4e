package org.waymark.procedures.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.procedures.Editions;
import org.waymark.procedures.Library;
import org.waymark.shared.NotFound;
import org.waymark.shared.SopKey;

/** The library that all signed-in officers may read: what there is, and one version of one procedure. */
@Controller
class LibraryPages {

    private static final String KEY = "{key:[A-Za-z0-9][A-Za-z0-9._:-]{0,99}}";
    private static final String NUMBER = "{number:[1-9][0-9]{0,5}}";

    private final Library library;
    private final Editions editions;

    LibraryPages(Library library, Editions editions) {
        this.library = library;
        this.editions = editions;
    }

    @GetMapping("/procedures")
    String list(@RequestParam(defaultValue = "") String q, Locale locale, Model page) {
        page.addAttribute("q", q);
        page.addAttribute("current", editions.current().orElse(null));
        page.addAttribute("chapters", library.chapters(q, locale));
        return "procedures/library";
    }

    @GetMapping("/procedures/" + KEY)
    String inForce(@PathVariable SopKey key, Locale locale, Model page) {
        return show(key, null, locale, page);
    }

    @GetMapping("/procedures/" + KEY + "/versions/" + NUMBER)
    String version(@PathVariable SopKey key, @PathVariable int number, Locale locale, Model page) {
        return show(key, number, locale, page);
    }

    private String show(SopKey key, @Nullable Integer version, Locale locale, Model page) {
        page.addAttribute("procedure", library.describe(key, version, locale).orElseThrow(NotFound::new));
        return "procedures/procedure";
    }
}
