package org.waymark.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.waymark.shared.CountryLists;

/** Forms as the program has them, at a fixed time in the country's zone; JSON may be written with single quotes. */
final class FormDesk {

    static final Locale ENGLISH = Locale.ENGLISH;
    static final Locale SPANISH = Locale.forLanguageTag("es");
    static final LocalTimes TIMES = new LocalTimes(
            ZoneId.of("America/Port_of_Spain"), Clock.fixed(Instant.parse("2026-11-24T06:14:00Z"), ZoneOffset.UTC));
    static final Forms FORMS = new ReadForms(TIMES, new Wording(messages()), CountryLists.NONE);

    private static final ObjectMapper JSON = new ObjectMapper();

    private FormDesk() {}

    static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/forms");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /** A form of these components. */
    static FormSchema form(String... components) {
        return FORMS.read("trial.form", file(components));
    }

    static byte[] file(String... components) {
        return plain("{'type':'default','id':'trial','schemaVersion':19,'components':[" + String.join(",", components)
                + "]}");
    }

    /** A component of this type, with more properties. */
    static String component(String type, String key, String more) {
        return "{'type':'" + type + "','key':'" + key + "','label':'" + key + "?'" + (more.isEmpty() ? "" : "," + more)
                + "}";
    }

    static String component(String type, String key) {
        return component(type, key, "");
    }

    static String choice(String type, String key, List<String> values, String more) {
        String options = String.join(
                ",",
                values.stream()
                        .map(value -> "{'label':'The " + value + "','value':'" + value + "'}")
                        .toList());
        return component(type, key, "'values':[" + options + "]" + (more.isEmpty() ? "" : "," + more));
    }

    static byte[] plain(String json) {
        return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    static Submission sent(String json) {
        return Submission.ofJson((ObjectNode) json(json));
    }

    static JsonNode json(String json) {
        try {
            return JSON.readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** What a browser posts: {@code "name=text"}, a name may come again. */
    static Submission posted(String... pairs) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        Arrays.stream(pairs)
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> parameters
                        .computeIfAbsent(pair[0], name -> new java.util.ArrayList<>())
                        .add(pair[1]));
        return Submission.ofForm(parameters);
    }

    static Answers accepted(FormSchema form, Submission submission) {
        Checked checked = form.check(submission, ENGLISH);
        if (checked instanceof Checked.Accepted accepted) {
            return accepted.answers();
        }
        throw new AssertionError("rejected: " + ((Checked.Rejected) checked).errors());
    }

    static List<FieldError> rejected(FormSchema form, Submission submission) {
        return rejected(form, submission, ENGLISH);
    }

    static List<FieldError> rejected(FormSchema form, Submission submission, Locale locale) {
        Checked checked = form.check(submission, locale);
        if (checked instanceof Checked.Rejected rejected) {
            return rejected.errors();
        }
        throw new AssertionError(
                "accepted: " + ((Checked.Accepted) checked).answers().values());
    }
}
