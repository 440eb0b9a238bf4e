package org.waymark.forms;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** A page that asks one form, rendered as the program renders it. */
final class FormPage {

    private static final String PAGE = """
            <main><th:block th:replace="~{fragments/form :: errors(${view})}"></th:block>
            <form method="post" novalidate><th:block th:replace="~{fragments/form :: fields(${view}, ${refresh})}"></th:block>
            <button type="submit">Complete</button></form></main>
            """;

    private static final SpringTemplateEngine ENGINE = engine();

    private FormPage() {}

    private static SpringTemplateEngine engine() {
        var fragments = new ClassLoaderTemplateResolver();
        fragments.setPrefix("templates/");
        fragments.setSuffix(".html");
        fragments.setCharacterEncoding("UTF-8");
        fragments.setResolvablePatterns(java.util.Set.of("fragments/*"));
        fragments.setOrder(1);
        var engine = new SpringTemplateEngine();
        engine.addTemplateResolver(fragments);
        engine.addTemplateResolver(new StringTemplateResolver());
        engine.setTemplateEngineMessageSource(FormDesk.messages());
        return engine;
    }

    static Document of(FormSchema form, Submission shown) {
        return of(form, shown, Map.of(), FormDesk.ENGLISH);
    }

    /** The page after the answers were refused. */
    static Document refused(FormSchema form, Submission shown) {
        return render(form.view(shown, FormDesk.rejected(form, shown), Map.of(), FormDesk.ENGLISH), FormDesk.ENGLISH);
    }

    static Document of(FormSchema form, Submission shown, Map<String, String> origins, Locale locale) {
        return render(form.view(shown, List.of(), origins, locale), locale);
    }

    static Document render(FormView view, Locale locale) {
        var application = JakartaServletWebApplication.buildApplication(new MockServletContext());
        var exchange = application.buildExchange(new MockHttpServletRequest(), new MockHttpServletResponse());
        var context = new WebContext(exchange, locale);
        context.setVariable("view", view);
        context.setVariable("refresh", "/tasks/7/form");
        return Jsoup.parse(ENGINE.process(PAGE, context));
    }

    /** What a browser would post: every control that is not switched off by its own state. */
    static Submission posted(Document page) {
        var pairs = page.select("[name]").stream()
                .filter(FormPage::sends)
                .map(FormPage::pair)
                .toList();
        return FormDesk.posted(pairs.toArray(String[]::new));
    }

    private static boolean sends(Element control) {
        boolean box =
                control.attr("type").equals("checkbox") || control.attr("type").equals("radio");
        return !box || control.hasAttr("checked");
    }

    private static String pair(Element control) {
        String value = control.attr("value");
        if (control.is("textarea")) {
            value = control.wholeText();
        } else if (control.is("select")) {
            value = control.select("option[selected]").attr("value");
        }
        return control.attr("name") + "=" + value;
    }
}
