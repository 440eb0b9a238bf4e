package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.support.ApiDoor;
import org.waymark.support.WaymarkTest;

/** What is too large, unknown or broken, through the real container where it makes a difference. */
@WaymarkTest
class TooLargeTest {

    private static final String LONG = "x".repeat((1 << 20) + 1);

    @Autowired
    MockMvc mvc;

    @LocalServerPort
    int port;

    @Test
    void aCallThatSaysSoIsRefusedAtOnce() {
        var answer = ApiDoor.of(mvc, "ngo.north").post("/api/v1/cases", "{\"procedure\": \"" + LONG + "\"}");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.problem()).isEqualTo("body-too-large");
        assertThat(answer.json().get("detail").asText()).contains("1024 kB");
    }

    @Test
    void aCallThatDoesNotSayHowLongItIsIsRefusedWhileItIsRead() throws Exception {
        var answer = send(chunked("/api/v1/cases", "application/json", "{\"procedure\": \"" + LONG + "\"}"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(answer.body()).contains("body-too-large");
    }

    @Test
    void aFormThatIsTooLargeSaysWhatBecameOfIt() throws Exception {
        String form = "application/x-www-form-urlencoded";
        for (String path : new String[] {"/cases/search", "/login"}) {
            BodyPublisher whole = BodyPublishers.ofString("q=" + LONG + LONG);
            for (var sent : List.of(request(path, form, whole), chunked(path, form, "q=" + LONG + LONG))) {
                var answer = send(sent);
                assertThat(answer.statusCode()).as(path).isEqualTo(413);
                assertThat(Jsoup.parse(answer.body()).text()).contains("2048 kB", "nothing was kept", "Go back");
            }
        }
    }

    @Test
    void aFormWithinTheLimitIsRead() throws Exception {
        var answer = send(chunked("/login", "application/x-www-form-urlencoded", "username=" + LONG));
        assertThat(answer.statusCode()).as("no token").isIn(302, 403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/cases|{\"procedure\": \"survivor-case\", \"area\": \"north\", \"valeus\": {}}|valeus",
                "/api/v1/tasks/1/complete|{\"values\": {}, \"answers\": {}}|answers",
                "/api/v1/tasks/1/assign|{\"officer\": \"a\", \"when\": 1}|when"
            })
    void aKeyThatNobodyReadsIsNamed(String call) {
        String[] parts = call.split("\\|");
        var answer = ApiDoor.of(mvc, "ngo.north").post(parts[0], parts[1]);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(parts[2]);
        assertThat(answer.json().at("/errors/0/message").asText()).contains("not a field");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /[broken HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "NONSENSE\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nBro\u0001ken header\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: local host\r\n\r\n",
                "GET /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n"
            })
    void whatTheContainerCannotReadIsToldInOneLine(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400");
            assertThat(answer).doesNotContainIgnoringCase("tomcat").doesNotContain("<html", "Exception");
            assertThat(answer).contains("Waymark could not read this request");
        }
    }

    private HttpRequest chunked(String path, String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return request(path, type, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
    }

    private HttpRequest request(String path, String type, BodyPublisher body) {
        String proof = Base64.getEncoder().encodeToString("ngo.north:waymark-demo".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", type)
                .header("Authorization", "Basic " + proof)
                .POST(body)
                .build();
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
