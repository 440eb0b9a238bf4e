package org.waymark.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What holds for every form on every page. */
final class PageRules {

    private PageRules() {}

    static void hold(Document page) {
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates().contains("form-fields");
        assertThat(page.select("input:not([type=hidden]), select, textarea")).allSatisfy(control -> {
            assertThat(labelOf(page, control)).as(control.outerHtml()).isNotBlank();
            assertThat(control.attr("name")).as(control.outerHtml()).isNotBlank();
        });
        assertThat(page.select("fieldset"))
                .allSatisfy(choices -> assertThat(choices.select("> legend")).hasSize(1));
        assertThat(page.select("[aria-describedby]")).allSatisfy(control -> {
            for (String id : control.attr("aria-describedby").split(" ")) {
                assertThat(page.getElementById(id)).as(id).isNotNull();
            }
        });
        assertThat(page.select("[aria-invalid=false], [style], script, [onclick], [onchange]"))
                .isEmpty();
        assertThat(page.html()).doesNotContain("??");
    }

    private static String labelOf(Document page, Element control) {
        Element around = control.closest("label");
        return around == null ? page.select("label[for=" + control.id() + "]").text() : around.text();
    }
}
