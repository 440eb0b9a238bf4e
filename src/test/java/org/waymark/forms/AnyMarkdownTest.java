package org.waymark.forms;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;

/** Whatever an author writes, only plain elements come out of it. */
class AnyMarkdownTest {

    private static final Safelist ALLOWED =
            Safelist.none().addTags("p", "br", "h2", "h3", "ul", "ol", "li", "strong", "em");

    @Property(tries = 500)
    void holdsNothingButPlainElements(
            @ForAll
                    @Chars({
                        '*', '_', '#', '-', '<', '>', '&', '"', '\'', '\n', ' ', '[', ']', '(', ')', '!', '1', '.', '/'
                    })
                    @CharRange(from = 'a', to = 'f')
                    @StringLength(min = 1, max = 60)
                    String text) {
        String html;
        try {
            html = Markdown.html(text);
        } catch (IllegalArgumentException refused) {
            return;
        }
        assertThat(Jsoup.isValid(html, ALLOWED)).as(html).isTrue();
        assertThat(Jsoup.parseBodyFragment(html).text().replaceAll("[^a-f]", ""))
                .as("no letter is lost")
                .isEqualTo(text.replaceAll("[^a-f]", ""));
    }
}
