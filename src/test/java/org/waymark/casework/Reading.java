package org.waymark.casework;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** One answer of the running program to one officer, as a program or a person gets it: status, headers and the whole body. */
record Reading(int status, Map<String, String> headers, String text) {

    static Reading of(MockMvc mvc, String officer, String path) {
        return of(mvc, officer, HttpMethod.GET, path);
    }

    static Reading of(MockMvc mvc, String officer, HttpMethod method, String path) {
        try {
            boolean program = path.startsWith("/api/");
            var request = MockMvcRequestBuilders.request(method, URI.create(path))
                    .with(user(officer))
                    .with(csrf())
                    .header("Accept", program ? "application/json" : "text/html");
            if (program && method != HttpMethod.GET) {
                request.contentType("application/json")
                        .content("{\"values\":{},\"officer\":\"admin\",\"reason\":\"x\"}");
            } else if (method != HttpMethod.GET) {
                request.param("officer", "admin").param("reason", "x").param("q", "x");
            }
            return of(mvc.perform(request).andReturn().getResponse());
        } catch (Exception failure) {
            throw new AssertionError(path, failure);
        }
    }

    private static Reading of(MockHttpServletResponse answer) throws java.io.UnsupportedEncodingException {
        var headers = new TreeMap<String, String>();
        answer.getHeaderNames().stream()
                .filter(name -> !name.equalsIgnoreCase("Set-Cookie"))
                .forEach(name -> headers.put(name, String.join(", ", answer.getHeaders(name))));
        return new Reading(
                answer.getStatus(), headers, answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Without what differs between any two answers: the token of its forms, its number, and the id that was asked for. */
    Reading without(String id) {
        return new Reading(
                status,
                plain(id),
                text.replace(id, "{id}")
                        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                        .replaceAll("[0-9A-F]{2}-[0-9A-F]{2}-[0-9A-F]{2}", "{trace}"));
    }

    private Map<String, String> plain(String id) {
        var same = new TreeMap<String, String>();
        headers.forEach((name, value) -> {
            if (!name.equalsIgnoreCase("Content-Length") && !name.equalsIgnoreCase("X-Request-Id")) {
                same.put(name, value.replace(id, "{id}"));
            }
        });
        return same;
    }
}
