package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.directory.Directory;
import org.waymark.support.PageDoor;
import org.waymark.support.Stories;
import org.waymark.support.WaymarkTest;

/** Every page that officers come to by following links: what it says in words it does not say in English to who reads Spanish. */
@WaymarkTest
class NoEnglishLeaksTest {

    private static final List<String> OFFICERS = List.of(
            "social.north",
            "police.north",
            "ngo.north",
            "health.north",
            "supervisor.social",
            "coordinator",
            "auditor",
            "protection.officer",
            "shelter.one",
            "author",
            "approver",
            "admin");

    /** Of pages that differ only in what they are about, so many are opened. */
    private static final int OF_A_KIND = 2;

    private static final Set<String> WORDS_OF = Set.of("aria-label", "placeholder", "title", "alt", "data-label");

    /** The same in both languages: names of people, places, agencies and programs, and what was typed. */
    private static final Set<String> ALIKE = Set.of(
            "China",
            "Crisis: SOP-04",
            "Hospital",
            "plan?",
            "≠ no",
            "Colombia",
            "Cuba",
            "Guyana",
            "Hindi",
            "India",
            "Jamaica",
            "Tobago",
            "Venezuela",
            "Java",
            "No",
            "no",
            "Plain",
            "Sector",
            "TT-",
            "TT-7K3Q9",
            "Waymark");

    @Autowired
    MockMvc mvc;

    @Autowired
    Directory directory;

    private final Map<String, Set<String>> leaks = new TreeMap<>();
    private final Set<String> alike = new HashSet<>(ALIKE);
    private final Map<String, Integer> opened = new TreeMap<>();

    @Test
    void noPageLeaksEnglish() {
        String code = Stories.offered(mvc, Map.of()).code().value();
        alike.addAll(OFFICERS);
        directory.agencies().forEach(agency -> alike.add(agency.name()));
        OFFICERS.forEach(officer -> crawl(officer, code));
        assertThat(opened.keySet())
                .hasSizeGreaterThan(45)
                .contains("/cases/*", "/audit/cases/*", "/procedures/survivor-case");
        assertThat(leaks).isEmpty();
    }

    private void crawl(String officer, String code) {
        Set<String> seen = new HashSet<>();
        Deque<String> next =
                new ArrayDeque<>(List.of("/", "/cases/" + code, "/audit/cases/" + code, "/audit/events?case=" + code));
        while (!next.isEmpty()) {
            String path = next.poll();
            if (seen.add(kind(path)) && opened.getOrDefault(kind(path), 0) < most(path)) {
                next.addAll(open(officer, path));
            }
        }
    }

    /** Compares the page in both languages. @return where it leads */
    private List<String> open(String officer, String path) {
        PageDoor door = PageDoor.of(mvc, officer);
        MockHttpServletResponse answer = door.fetch(path);
        if (answer.getStatus() == 302) {
            return List.of(String.valueOf(answer.getRedirectedUrl()));
        }
        if (answer.getStatus() != 200
                || !String.valueOf(answer.getContentType()).startsWith("text/html")) {
            return List.of();
        }
        opened.merge(kind(path), 1, Integer::sum);
        Document english = page(answer);
        Set<String> said = texts(english);
        texts(page(door.inSpanish().fetch(path))).stream()
                .filter(said::contains)
                .filter(text -> text.matches("(?s).*\\p{L}{2,}.*") && !text.matches("[a-z]+\\.[a-z]+"))
                .filter(text -> !alike.contains(text))
                .forEach(text ->
                        leaks.computeIfAbsent(text, fresh -> new TreeSet<>()).add(kind(path)));
        return english.select("a[href^=/]").eachAttr("href").stream()
                .map(href -> href.replaceAll("#.*", ""))
                .filter(href -> !href.contains("lang=") && !href.startsWith("/api") && !href.startsWith("/swagger"))
                .toList();
    }

    /** The book is the same for everybody. */
    private static int most(String path) {
        return path.startsWith("/procedures/") ? 1 : OF_A_KIND;
    }

    /** The path without what makes it one of many. */
    private static String kind(String path) {
        return path.replaceAll("\\?.*", "").replaceAll("(?<=/)([A-Z]{2}-\\w+|[0-9]+|[0-9a-f-]{20,})(?=/|$)", "*");
    }

    private static Document page(MockHttpServletResponse answer) {
        try {
            return Jsoup.parse(answer.getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Set<String> texts(Document page) {
        Set<String> texts = new TreeSet<>();
        page.traverse((node, depth) -> {
            if (node instanceof TextNode text && !text.isBlank() && !apart(text)) {
                texts.add(text.text().strip());
            } else if (node instanceof Element element && !element.hasClass("code")) {
                WORDS_OF.stream().filter(element::hasAttr).map(element::attr).forEach(texts::add);
            }
        });
        return texts;
    }

    /** Codes are the same in every language. */
    private static boolean apart(TextNode text) {
        return text.parent() != null && text.parent().closest(".code, code, pre, [lang]:not(html)") != null;
    }
}
