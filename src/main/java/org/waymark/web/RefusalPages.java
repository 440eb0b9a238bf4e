package org.waymark.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.ResourceUrlProviderExposingInterceptor;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Renders the page of a no, also where no controller was reached. */
@Component
class RefusalPages {

    private final ObjectProvider<ThymeleafViewResolver> views;
    private final ObjectProvider<ResourceUrlProvider> assets;
    private final LocaleResolver languages;

    RefusalPages(
            ObjectProvider<ThymeleafViewResolver> views,
            ObjectProvider<ResourceUrlProvider> assets,
            LocaleResolver languages) {
        this.views = views;
        this.assets = assets;
        this.languages = languages;
    }

    void write(int status, String said, Locale locale, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            request.setAttribute(Shell.DATABASE_GONE, true);
        }
        String page = switch (status) {
            case 404 -> "web/not-found";
            case 503 -> "web/unavailable";
            default -> "web/refused";
        };
        render(page, Map.of("said", said), locale, request, response);
    }

    void writeFault(String reference, Locale locale, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        render("web/fault", Map.of("reference", reference), locale, request, response);
    }

    private void render(
            String page, Map<String, ?> model, Locale locale, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        // What the dispatcher would have set, since it may not have been reached.
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, languages);
        request.setAttribute(ResourceUrlProviderExposingInterceptor.RESOURCE_URL_PROVIDER_ATTR, assets.getObject());
        try {
            View view = Objects.requireNonNull(views.getObject().resolveViewName(page, locale));
            view.render(new HashMap<>(model), request, response);
            response.flushBuffer();
        } catch (IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IOException(new ServletException(failure));
        }
    }
}
