package org.waymark.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * The one door through which tests open pages: it checks what every page must keep, each time. {@link #of} opens it as an
 * officer of the demonstration; a path may hold a query.
 */
public final class PageDoor {

    private final MockMvc mvc;
    private final String officer;
    private final Locale locale;

    private PageDoor(MockMvc mvc, String officer, Locale locale) {
        this.mvc = mvc;
        this.officer = officer;
        this.locale = locale;
    }

    /** Opens pages as this officer, in English. */
    public static PageDoor of(MockMvc mvc, String officer) {
        return new PageDoor(mvc, officer, Locale.ENGLISH);
    }

    /** Opens pages as nobody. */
    public static PageDoor unknown(MockMvc mvc) {
        return new PageDoor(mvc, "", Locale.ENGLISH);
    }

    /** The same door in Spanish. */
    public PageDoor inSpanish() {
        return new PageDoor(mvc, officer, Locale.forLanguageTag("es"));
    }

    /** Opens a page that must be there. */
    public Document open(String path) {
        return open(path, 200);
    }

    /** Opens a page that must answer with this status, such as 404. */
    public Document open(String path, int status) {
        return page(send(MockMvcRequestBuilders.get(path)), status);
    }

    /** What the GET answers, unchecked: for redirects, downloads and parts of pages. */
    public MockHttpServletResponse fetch(String path) {
        return send(MockMvcRequestBuilders.get(path));
    }

    /** Posts a form with its CSRF token. @param fields names and values in turn */
    public MockHttpServletResponse post(String path, String... fields) {
        MockHttpServletRequestBuilder form =
                MockMvcRequestBuilders.post(path).with(csrf()).contentType(MediaType.APPLICATION_FORM_URLENCODED);
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return send(form);
    }

    /** Posts a form with a file as browsers do. */
    public MockHttpServletResponse post(String path, Multipart form) {
        return send(MockMvcRequestBuilders.post(path)
                .with(csrf().asHeader())
                .contentType(form.contentType())
                .content(form.bytes()));
    }

    /** Posts a form with a file that must come back as a page with this status. */
    public Document refused(String path, int status, Multipart form) {
        return page(post(path, form), status);
    }

    /** Posts a form that must be accepted: a redirect, whose target is returned. */
    public String submit(String path, String... fields) {
        MockHttpServletResponse answer = post(path, fields);
        assertThat(answer.getStatus()).as("answer to %s", path).isIn(302, 303);
        return String.valueOf(answer.getRedirectedUrl());
    }

    /** Posts a form that must come back as a page with this status, such as 422. */
    public Document refused(String path, int status, String... fields) {
        return page(post(path, fields), status);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) {
        try {
            request.accept(MediaType.TEXT_HTML).header("Accept-Language", locale.getLanguage());
            if (!officer.isEmpty()) {
                request.with(user(officer));
            }
            return mvc.perform(request).andReturn().getResponse();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private Document page(MockHttpServletResponse answer, int status) {
        try {
            String html = answer.getContentAsString();
            assertThat(answer.getStatus()).as(html).isEqualTo(status);
            assertThat(html).as("doctype").startsWithIgnoringCase("<!doctype html>");
            Document page = Jsoup.parse(html);
            check(page);
            return page;
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private void check(Document page) {
        assertThat(page.select("h1")).as("the one h1").hasSize(1);
        String heading = page.select("h1").text();
        String title = page.title().replaceFirst("^Error: ", "");
        assertThat(title).as("title begins with the h1").startsWith(heading);
        assertThat(page.select("html").attr("lang")).as("language").isEqualTo(locale.getLanguage());
        assertThat(page.select("main#main[tabindex=-1]"))
                .as("target of the skip link")
                .hasSize(1);
        assertThat(page.select("[id]").eachAttr("id")).as("ids").doesNotHaveDuplicates();
        assertThat(page.select("[style], style, script:not([src])"))
                .as("no inline style or script")
                .isEmpty();
        assertThat(page.html())
                .as("no event handlers, no raw message keys")
                .doesNotContainPattern("\\son[a-z]+=\"")
                .doesNotContain("??");
        page.select("form").forEach(PageDoor::checkForm);
        page.select("label[for]")
                .forEach(label -> assertThat(page.getElementById(label.attr("for")))
                        .as("control of the label %s", label)
                        .isNotNull());
        page.select("input:not([type=hidden]), select, textarea").forEach(control -> checkControl(page, control));
        page.select("[aria-describedby], [aria-labelledby]").forEach(element -> checkReferences(page, element));
    }

    private static void checkForm(Element form) {
        assertThat(form.hasAttr("method")).as("method of %s", form).isTrue();
        if (form.attr("method").equalsIgnoreCase("post")) {
            assertThat(form.attr("action")).as("action of %s", form).isNotBlank();
            assertThat(form.select("input[name=_csrf]"))
                    .as("CSRF token of %s", form)
                    .hasSize(1);
        }
    }

    private static void checkControl(Document page, Element control) {
        boolean labelled = control.hasAttr("aria-label")
                || control.hasAttr("aria-labelledby")
                || control.closest("label") != null
                || !control.id().isEmpty()
                        && !page.select("label[for=" + control.id() + "]").isEmpty();
        assertThat(labelled).as("label of %s", control).isTrue();
        assertThat(control.attr("aria-invalid"))
                .as("aria-invalid is never false")
                .isNotEqualTo("false");
    }

    private static void checkReferences(Document page, Element element) {
        String ids = (element.attr("aria-describedby") + " " + element.attr("aria-labelledby")).strip();
        for (String id : ids.split("\\s+")) {
            assertThat(page.getElementById(id)).as("%s of %s", id, element).isNotNull();
        }
    }
}
