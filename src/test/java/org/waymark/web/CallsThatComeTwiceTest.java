package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.waymark.directory.Directory;
import org.waymark.directory.SignInForTests;
import org.waymark.shared.OfficerId;
import org.waymark.support.WaymarkTest;

/** The act of these calls is a hotline that is written: each call that is done leaves one. */
@WaymarkTest
class CallsThatComeTwiceTest {

    private static final String SECRET = "Marisol-told-this-in-confidence";

    @Autowired
    IdempotencyFilter filter;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    Directory directory;

    private final String key = UUID.randomUUID().toString();
    private final AtomicInteger times = new AtomicInteger();

    @Test
    void isDoneOnceAndAnsweredAlike() throws Exception {
        var first = call("ngo.north", "{\"a\":1}", this::act);
        var again = call("ngo.north", "{\"a\":1}", this::act);
        assertThat(times).hasValue(1);
        assertThat(acts()).isEqualTo(1);
        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(again.getStatus()).isEqualTo(201);
        assertThat(again.getContentAsString())
                .isEqualTo(first.getContentAsString())
                .contains(SECRET);
        assertThat(again.getHeader("Location")).isEqualTo("/api/v1/cases/1");
        assertThat(again.getContentType()).isEqualTo(first.getContentType());
        assertThat(again.getHeader("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void keepsNothingThatCouldBeReadWithoutTheKey() throws Exception {
        call("ngo.north", "{}", this::act);
        String rows = jdbc.sql(
                        "select string_agg(encode(answer, 'escape') || encode(id, 'escape'), ' ') from idempotent_call")
                .query(String.class)
                .single();
        assertThat(rows).isNotEmpty().doesNotContain(SECRET).doesNotContain(key);
    }

    @Test
    void refusesTheKeyForAnotherCall() throws Exception {
        call("ngo.north", "{\"a\":1}", this::act);
        var other = call("ngo.north", "{\"a\":2}", this::act);
        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(other.getContentAsString()).contains("idempotency-key-reused");
        assertThat(times).hasValue(1);
    }

    @Test
    void takesTheSameKeyOfAnotherOfficerForAnotherCall() throws Exception {
        call("ngo.north", "{}", this::act);
        call("ngo.south", "{}", this::act);
        assertThat(times).hasValue(2);
    }

    @Test
    void forgetsARefusedCallAndWhatItWrote() throws Exception {
        var refused = call("ngo.north", "{}", (request, response) -> {
            write();
            ((HttpServletResponse) response).setStatus(422);
        });
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(acts()).isZero();
        assertThat(call("ngo.north", "{\"corrected\":true}", this::act).getStatus())
                .isEqualTo(201);
        assertThat(acts()).isEqualTo(1);
    }

    @Test
    void forgetsACallThatFailed() {
        assertThatThrownBy(() -> call("ngo.north", "{}", (request, response) -> {
                    write();
                    throw new IllegalStateException("the node dies");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(acts()).isZero();
        assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                .isFalse();
    }

    @Test
    void tellsASecondCallThatTheFirstIsUnderWay() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> quietly("{}", (request, response) -> {
            begun.countDown();
            await(goOn);
            act(request, response);
        }));
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        var second = call("ngo.north", "{}", this::act);
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(second.getContentAsString()).contains("call-in-progress");
        goOn.countDown();
        assertThat(first.get(20, TimeUnit.SECONDS).getStatus()).isEqualTo(201);
        assertThat(call("ngo.north", "{}", this::act).getStatus()).isEqualTo(201);
        assertThat(times).hasValue(1);
    }

    @Test
    void answersOnlyAfterTheCommit() throws Exception {
        var response = new MockHttpServletResponse();
        filter.doFilter(request("ngo.north", "{}"), response, (request, answer) -> {
            act(request, answer);
            assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                    .isTrue();
            assertThat(response.getContentAsString()).isEmpty();
        });
        assertThat(response.getContentAsString()).contains(SECRET);
    }

    @Test
    void forgetsAfterADay() throws Exception {
        call("ngo.north", "{}", this::act);
        jdbc.sql("update idempotent_call set at = ?")
                .param(Timestamp.from(clock.instant().minus(Duration.ofHours(25))))
                .update();
        call("ngo.north", "{}", this::act);
        assertThat(times).hasValue(2);
    }

    @Test
    void refusesAKeyThatIsNoneAndABodyThatIsTooLarge() throws Exception {
        for (String none : new String[] {"", "short", "with blanks in it", "x".repeat(201)}) {
            MockHttpServletRequest request = request("ngo.north", "{}");
            request.removeHeader("Idempotency-Key");
            request.addHeader("Idempotency-Key", none);
            var response = new MockHttpServletResponse();
            filter.doFilter(request, response, this::act);
            assertThat(response.getStatus()).as(none).isEqualTo(400);
        }
        assertThat(call("ngo.north", "x".repeat((1 << 20) + 1), this::act).getStatus())
                .isEqualTo(413);
        assertThat(times).hasValue(0);
    }

    @Test
    void theBodyIsStillThereForTheAct() throws Exception {
        call(
                "ngo.north",
                "{\"name\":\"ñ\"}",
                (request, response) -> assertThat(
                                new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo("{\"name\":\"ñ\"}"));
    }

    private void act(ServletRequest request, ServletResponse response) throws java.io.IOException {
        times.incrementAndGet();
        write();
        var answer = (HttpServletResponse) response;
        answer.setStatus(201);
        answer.setContentType("application/json");
        answer.setHeader("Location", "/api/v1/cases/1");
        answer.getOutputStream().write(("{\"said\":\"" + SECRET + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    private void write() {
        jdbc.sql("insert into hotline (number, position, name_en, name_es) values (?, 99, 'x', ?)")
                .params(UUID.randomUUID().toString(), key)
                .update();
    }

    private int acts() {
        int acts = jdbc.sql("select count(*) from hotline where name_es = ?")
                .param(key)
                .query(Integer.class)
                .single();
        return acts;
    }

    private MockHttpServletResponse call(String officer, String body, FilterChain act) throws Exception {
        var response = new MockHttpServletResponse();
        filter.doFilter(request(officer, body), response, act);
        return response;
    }

    private MockHttpServletResponse quietly(String body, FilterChain act) {
        try {
            return call("ngo.north", body, act);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private MockHttpServletRequest request(String officer, String body) {
        var request = new MockHttpServletRequest("POST", "/api/v1/cases");
        request.setContentType("application/json");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        request.addHeader("Idempotency-Key", key);
        SignInForTests.as(directory.viewer(new OfficerId(officer)).orElseThrow(), request);
        return request;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
