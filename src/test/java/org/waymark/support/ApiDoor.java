package org.waymark.support;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Calls the API as an officer of the demonstration, by HTTP Basic, as a program would. */
public final class ApiDoor {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final MockMvc mvc;
    private final String officer;

    private ApiDoor(MockMvc mvc, String officer) {
        this.mvc = mvc;
        this.officer = officer;
    }

    /** Calls as this officer. */
    public static ApiDoor of(MockMvc mvc, String officer) {
        return new ApiDoor(mvc, officer);
    }

    public Answer get(String path) {
        return send(MockMvcRequestBuilders.get(path));
    }

    /** @param json the body, empty for none */
    public Answer post(String path, String json) {
        return send(withBody(MockMvcRequestBuilders.post(path), json));
    }

    public Answer put(String path, String json) {
        return send(withBody(MockMvcRequestBuilders.put(path), json));
    }

    /** A POST with an Idempotency-Key. */
    public Answer post(String path, String json, String key) {
        return send(withBody(MockMvcRequestBuilders.post(path), json).header("Idempotency-Key", key));
    }

    /** Sends a form with a file. */
    public Answer post(String path, Multipart form) {
        return send(MockMvcRequestBuilders.post(path)
                .contentType(form.contentType())
                .content(form.bytes()));
    }

    /** Any other call. */
    public Answer call(HttpMethod method, String path) {
        return send(MockMvcRequestBuilders.request(method, path));
    }

    private static MockHttpServletRequestBuilder withBody(MockHttpServletRequestBuilder request, String json) {
        return json.isEmpty()
                ? request
                : request.contentType(MediaType.APPLICATION_JSON).content(json);
    }

    private Answer send(MockHttpServletRequestBuilder request) {
        try {
            request.with(httpBasic(officer, "waymark-demo"));
            return new Answer(mvc.perform(request).andReturn().getResponse());
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    /** What a call answered. */
    public record Answer(MockHttpServletResponse response) {

        public int status() {
            return response.getStatus();
        }

        public String text() {
            try {
                return response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
            } catch (java.io.UnsupportedEncodingException impossible) {
                throw new AssertionError(impossible);
            }
        }

        public JsonNode json() {
            try {
                return JSON.readTree(text());
            } catch (java.io.IOException notJson) {
                throw new AssertionError("not JSON: " + text(), notJson);
            }
        }

        /** The last part of a problem's type, such as {@code not-found}. */
        public String problem() {
            return json().path("type").asText().replace("urn:waymark:problem:", "");
        }
    }
}
