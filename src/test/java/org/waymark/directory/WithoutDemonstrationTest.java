package org.waymark.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.shared.DutyKey;
import org.waymark.shared.OfficerId;
import org.waymark.support.ApiDoor;
import org.waymark.support.FreshDatabase;
import org.waymark.support.PageDoor;
import org.waymark.support.ProductionSecrets;

/** A program on a database of its own, as it goes into production. */
@SpringBootTest(
        properties = {
            "waymark.demo=false",
            "camunda.bpm.job-execution.enabled=false",
            "waymark.data-dir=target/waymark-test-production",
            "waymark.admin.username=first.admin",
            "waymark.admin.password=given once to the first"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = {FreshDatabase.class, ProductionSecrets.class})
@DirtiesContext
class WithoutDemonstrationTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Test
    void onlyTheFirstAdministratorIsThereAndMustChangeThePassword() throws Exception {
        assertThat(jdbc.sql("select id from officer").query(String.class).list())
                .containsExactly("first.admin");
        Viewer admin = directory.viewer(new OfficerId("first.admin")).orElseThrow();
        assertThat(admin.roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(admin.agencyName()).isEqualTo("National Coordination");

        var answer = mvc.perform(post("/login")
                        .with(csrf())
                        .param("username", "first.admin")
                        .param("password", "given once to the first"))
                .andReturn()
                .getResponse();
        assertThat(answer.getRedirectedUrl()).isEqualTo("/");
        assertThat(PageDoor.of(mvc, "first.admin").fetch("/").getRedirectedUrl())
                .isEqualTo("/account/password");
    }

    @Test
    void whatTheCountryFixesIsThere() {
        assertThat(directory.knows(new DutyKey("ss-case-manager"))).isTrue();
        assertThat(directory.areas()).hasSize(3);
    }

    @Test
    void thePageOffersNobodyAndPasswordsDoNotOpenTheApi() {
        var page = PageDoor.unknown(mvc).open("/login");
        assertThat(page.select("form")).hasSize(1);
        assertThat(page.text()).doesNotContain("waymark-demo", "Demonstration");
        assertThat(ApiDoor.of(mvc, "ngo.north").get("/api/v1/me").status()).isEqualTo(401);
        var answer = ApiDoor.of(mvc, "first.admin").get("/api/v1/me").response();
        assertThat(answer.getHeaders("WWW-Authenticate")).containsExactly("Bearer");
    }
}
