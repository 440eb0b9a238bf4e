package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.support.PageDoor;
import org.waymark.support.WaymarkTest;

@WaymarkTest
class SystemPageTest {

    @Autowired
    MockMvc mvc;

    @Test
    void theAdministratorSeesThatNobodyLooksForViruses() {
        Document page = PageDoor.of(mvc, "admin").open("/admin/system");
        assertThat(page.select("tr:contains(Virus scanner)").text()).contains("Needs a look", "clamav.host");
        assertThat(page.select("tr:contains(Log)").text()).contains("Well", "sealed");
        assertThat(page.select("tr:contains(Database)").text()).contains("PostgreSQL 1");
        assertThat(page.select("tr:contains(E-mail)")).hasSize(1);
        assertThat(page.select("dl").text()).contains("Waymark", "Java 17", "Procedure book 1");
        assertThat(page.select("nav.rooms a[aria-current=page]").attr("href")).isEqualTo("/admin/system");
    }

    @Test
    void itIsInSpanishTooAndForNobodyElse() {
        assertThat(PageDoor.of(mvc, "admin").inSpanish().open("/admin/system").text())
                .contains("Antivirus", "Registro")
                .doesNotContain("Virus scanner");
        PageDoor.of(mvc, "auditor").open("/admin/system", 404);
    }
}
