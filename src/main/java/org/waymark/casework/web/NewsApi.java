package org.waymark.casework.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casework.news.CaseNews;
import org.waymark.casework.news.CaseNews.Outcome;
import org.waymark.directory.Viewer;
import org.waymark.forms.Submission;
import org.waymark.shared.FieldsAtFault;

/** How programs say that something has happened in a case. */
@RestController
@Tag(name = "Cases")
class NewsApi {

    /** Two fields of the form have names of their own in the API. */
    private static final Map<String, String> NAMES = Map.of("event", "happened", "occurredAt", "happenedAt");

    private final CaseNews news;

    NewsApi(CaseNews news) {
        this.news = news;
    }

    @PostMapping("/api/v1/cases/{code}/events")
    @Operation(
            summary =
                    "Says that something has happened; “event”, “occurredAt” and the further fields of the form say-what-happened")
    Told report(@PathVariable String code, @RequestBody ObjectNode said, Viewer viewer, Locale locale) {
        Outcome outcome = news.report(viewer, code, Submission.ofJson(fields(said)), locale);
        if (outcome instanceof Outcome.Rejected rejected) {
            throw new FieldsAtFault(rejected.errors().stream()
                    .map(error -> new FieldsAtFault.Fault(named(error.field()), error.message()))
                    .toList());
        }
        var told = (Outcome.Told) outcome;
        return new Told(told.news().key(), told.underWay());
    }

    private static ObjectNode fields(ObjectNode said) {
        ObjectNode fields = said.deepCopy();
        NAMES.forEach((name, field) -> {
            JsonNode value = fields.remove(name);
            if (value != null) {
                fields.set(field, value);
            }
        });
        return fields;
    }

    private static String named(String field) {
        return NAMES.entrySet().stream()
                .filter(one -> one.getValue().equals(field))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(field);
    }

    /** @param underWay whether it was being seen to already, so that nothing was begun twice */
    record Told(String event, boolean underWay) {}
}
