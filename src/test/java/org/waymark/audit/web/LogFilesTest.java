package org.waymark.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.waymark.ledger.Checkpoint;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.ledger.Sealer;
import org.waymark.support.WaymarkTest;

@WaymarkTest
class LogFilesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Ledger ledger;

    @Autowired
    Sealer sealer;

    @BeforeEach
    void recordSomething() {
        ledger.appendAlone(Fact.of(FactKind.LOG_VERIFIED));
        sealer.sealNow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/audit/log/checkpoint", "/audit/log/key"})
    void servesHeadAndKeyToAnyone(String path) {
        assertThat(mvc.get().uri(path).with(anonymous()))
                .hasStatusOk()
                .hasHeader("Content-Type", "text/plain; charset=utf-8")
                .hasHeader("Cache-Control", "public, max-age=1");
    }

    @Test
    void servesTheRestToAuditorsOnly() {
        for (String path : new String[] {"/audit/log/tile/0/000.p/1", "/audit/log/tile/entries/000.p/1"}) {
            assertThat(mvc.get().uri(path)).hasStatus4xxClientError().hasStatus(401);
            assertThat(mvc.get().uri(path).with(httpBasic("ngo.north", "waymark-demo")))
                    .hasStatus4xxClientError();
            assertThat(asAuditor(path))
                    .hasStatusOk()
                    .hasHeader("Content-Type", "application/octet-stream")
                    .hasHeader("Cache-Control", "private, max-age=31536000, immutable");
        }
    }

    /** What a verifier does with the first entry: nothing but the specification. */
    @Test
    void tileAndBundleBelongTogether() throws Exception {
        byte[] bundle =
                asAuditor("/audit/log/tile/entries/000.p/1").getResponse().getContentAsByteArray();
        int length = Short.toUnsignedInt(ByteBuffer.wrap(bundle).getShort());
        assertThat(bundle).hasSize(length + 2);
        MessageDigest leaf = MessageDigest.getInstance("SHA-256");
        leaf.update((byte) 0);
        leaf.update(bundle, 2, length);
        assertThat(asAuditor("/audit/log/tile/0/000.p/1").getResponse().getContentAsByteArray())
                .isEqualTo(leaf.digest());
    }

    @Test
    void packsABundleForThoseWhoCanUnpackIt() throws IOException {
        byte[] plain =
                asAuditor("/audit/log/tile/entries/000.p/1").getResponse().getContentAsByteArray();
        MvcTestResult packed = mvc.get()
                .uri("/audit/log/tile/entries/000.p/1")
                .header("Accept-Encoding", "br, gzip")
                .with(httpBasic("auditor", "waymark-demo"))
                .exchange();
        assertThat(packed).hasStatusOk().hasHeader("Content-Encoding", "gzip").hasHeader("Vary", "Accept-Encoding");
        var unpacked = new GZIPInputStream(
                new ByteArrayInputStream(packed.getResponse().getContentAsByteArray()));
        assertThat(unpacked.readAllBytes()).isEqualTo(plain);
    }

    @Test
    void recordsThatABundleWasRead() {
        asAuditor("/audit/log/tile/entries/000.p/1");
        sealer.sealNow();
        long size = size();
        int width = (int) ((size - 1) % 256) + 1;
        long number = (size - 1) / 256;
        String path = "/audit/log/tile/entries/%03d".formatted(number) + (width == 256 ? "" : ".p/" + width);
        byte[] bundle = asAuditor(path).getResponse().getContentAsByteArray();
        assertThat(new String(bundle, StandardCharsets.UTF_8))
                .contains("\"officer\":\"auditor\"")
                .contains("log-read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/audit/log/tile/0/999",
                "/audit/log/tile/0/000.p/256",
                "/audit/log/tile/0/x000/000",
                "/audit/log/tile/8/0/000",
                "/audit/log/tile/63/000",
                "/audit/log/tile/entries/999",
                "/audit/log/tile/entries/nonsense",
                "/audit/log/tile/"
            })
    void whatIsNotThereIsNotFound(String path) {
        assertThat(asAuditor(path)).hasStatus(404);
    }

    private MvcTestResult asAuditor(String path) {
        return mvc.get().uri(path).with(httpBasic("auditor", "waymark-demo")).exchange();
    }

    private long size() {
        String note = new String(
                mvc.get().uri("/audit/log/checkpoint").exchange().getResponse().getContentAsByteArray(),
                StandardCharsets.UTF_8);
        return Checkpoint.parse(note).size();
    }
}
