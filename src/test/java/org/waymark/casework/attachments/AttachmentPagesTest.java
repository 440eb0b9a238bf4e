package org.waymark.casework.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.shared.CaseCode;
import org.waymark.support.Multipart;
import org.waymark.support.PageDoor;
import org.waymark.support.Stories;
import org.waymark.support.WaymarkTest;

@WaymarkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttachmentPagesTest {

    @Autowired
    MockMvc mvc;

    private CaseCode code;

    @BeforeAll
    void openACase() {
        code = Stories.told(mvc, Map.of()).code();
    }

    private PageDoor as(String officer) {
        return PageDoor.of(mvc, officer);
    }

    private String path() {
        return "/cases/" + code + "/attachments";
    }

    private static Multipart letter() {
        return new Multipart().field("name", "Letter of the hospital").file("l.pdf", Documents.letter());
    }

    @Test
    void aFileIsAddedAndFoundOnThePageOfTheCase() {
        assertThat(as("social.north").post(path(), letter()).getRedirectedUrl()).isEqualTo(path());
        Document page = as("social.north").open("/cases/" + code);
        String link = page.select("a:contains(Letter of the hospital)").attr("href");
        assertThat(as("social.north").fetch(link).getContentType()).isEqualTo("application/pdf");
        assertThat(as("police.north").open("/cases/" + code).text()).doesNotContain("Letter of the hospital");
        assertThat(as("social.north").open(path()).select("table").text())
                .contains("Letter of the hospital", "PDF", "Who she is (B1)", "social.north");
    }

    @Test
    void theTokenOfThePageStandsBeforeTheFile() throws Exception {
        var page =
                mvc.perform(get(path()).with(user("social.north"))).andReturn().getResponse();
        Cookie session = page.getCookie("waymark");
        var form =
                Jsoup.parse(page.getContentAsString()).select("form[enctype]").first();
        assertThat(form.select("input, select").first().attr("name")).isEqualTo("_csrf");
        String token = form.select("input[name=_csrf]").attr("value");
        assertThat(send(session, new Multipart().field("_csrf", token).file("l.pdf", Documents.letter())))
                .isEqualTo(303);
        assertThat(send(session, new Multipart().field("_csrf", "another").file("l.pdf", Documents.letter())))
                .isEqualTo(403);
        assertThat(send(session, new Multipart().file("l.pdf", Documents.letter())))
                .isEqualTo(403);
    }

    private int send(Cookie session, Multipart form) throws Exception {
        return mvc.perform(post(path())
                        .cookie(session)
                        .with(user("social.north"))
                        .contentType(form.contentType())
                        .content(form.bytes()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void aFileThatIsNotTakenIsTheFaultOfItsField() {
        var form = new Multipart()
                .field("name", "My page")
                .field("kind", "letter")
                .field("block", "B4")
                .file("x.pdf", Pictures.text("<html><body>hello</body></html>"));
        Document page = as("social.north").refused(path(), 415, form);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select("[role=alert] a").attr("href")).isEqualTo("#file");
        assertThat(page.select("#file").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#file-error").text()).contains("text/html", "PDF, JPEG, PNG, TXT");
        assertThat(page.select("#name").val()).isEqualTo("My page");
        assertThat(page.select("#kind option[selected]").val()).isEqualTo("letter");
        assertThat(page.select("#block option[selected]").val()).isEqualTo("B4");
        Document large =
                as("social.north").refused(path(), 413, new Multipart().file("x", new byte[(20 << 20) + 70000]));
        assertThat(large.select("#file-error").text()).contains("20 MB");
        assertThat(as("social.north").refused(path(), 422, new Multipart()).select("#file-error"))
                .hasSize(1);
    }

    @Test
    void aFileIsRemovedWithAReason() {
        as("social.north")
                .post(path(), new Multipart().field("name", "By mistake").file("x.txt", "text".getBytes()));
        Document page = as("social.north").open(path());
        String removal = page.select("a[aria-label='Remove By mistake']").attr("href");
        Document wrong = as("social.north").refused(removal, 422, "reason", " ");
        assertThat(wrong.select("#reason").attr("aria-invalid")).isEqualTo("true");
        as("police.north").open(removal, 404);
        as("police.north").refused(removal, 404, "reason", "I say so");
        assertThat(as("social.north").submit(removal, "reason", "Wrong person")).isEqualTo(path());
        assertThat(as("social.north").open(path()).text())
                .doesNotContain("By mistake")
                .contains("Removed");
        assertThat(as("social.north").open("/cases/" + code).select(".timeline").text())
                .contains("social.north removed a file for good");
    }

    @Test
    void theyAreInSpanishToo() {
        as("social.north").post(path(), letter());
        Document page = as("social.north").inSpanish().open(path());
        assertThat(page.text()).contains("Archivos del caso", "¿Qué es?").doesNotContain("Add a file");
        as("social.north").inSpanish().refused(path(), 422, new Multipart());
    }

    @Test
    void whoIsNotOnTheCaseFindsNothing() {
        as("shelter.two").open(path(), 404);
        as("shelter.two").refused(path(), 404, letter());
        as("social.north").open(path() + "/not-an-id", 404);
        as("social.north").open(path() + "/7b1d9f0e-0000-4000-8000-000000000001", 404);
    }
}
