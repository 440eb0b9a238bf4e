package org.waymark.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one|<p>one</p>",
                "one\\ntwo\\n\\nthree|<p>one<br>two</p> <p>three</p>",
                "# Title\\nand text|<h2>Title</h2><p>and text</p>",
                "### Small|<h3>Small</h3>",
                "- a\\n- b|<ul><li>a</li><li>b</li></ul>",
                "1. a\\n2. b|<ol><li>a</li><li>b</li></ol>",
                "**bold** and *soft* and _soft_|<p><strong>bold</strong> and <em>soft</em> and <em>soft</em></p>",
                "snake_case_name, 2 * 3 * 4|<p>snake_case_name, 2 * 3 * 4</p>",
                "a < b & c > \"d\"|<p>a &lt; b &amp; c &gt; &quot;d&quot;</p>"
            })
    void becomesHtml(String markdown, String html) {
        assertThat(Markdown.html(markdown.replace("\\n", "\n")).replace("\n", " "))
                .isEqualTo(html);
    }
}
