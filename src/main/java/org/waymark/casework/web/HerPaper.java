package org.waymark.casework.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ViewResolver;

/** A plain page for the survivor, in her language, whatever language the officer's pages speak. */
@Component
class HerPaper {

    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("es"), Locale.ENGLISH);

    private final ViewResolver pages;

    HerPaper(@Qualifier("thymeleafViewResolver") ViewResolver pages) {
        this.pages = pages;
    }

    /** The language chosen on the page; Spanish if none of those that pages speak. */
    static Locale language(@Nullable String chosen) {
        return LANGUAGES.stream()
                .filter(one -> one.getLanguage().equals(chosen))
                .findFirst()
                .orElse(LANGUAGES.get(0));
    }

    ModelAndView in(Locale language, Model model) {
        try {
            return new ModelAndView(pages.resolveViewName("casework/disclosure-paper", language), model.asMap());
        } catch (Exception unresolvable) {
            throw new IllegalStateException(unresolvable);
        }
    }
}
