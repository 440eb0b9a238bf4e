package org.waymark.forms;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.waymark.shared.FormKey;

/** Reads a form's file: the frame round its components. */
final class FormReader {

    private static final int LARGEST = 256 * 1024;
    private static final int NEWEST_VERSION = 19;
    private static final int DEEPEST_JSON = 40;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST_JSON)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final String file;
    private final LocalTimes times;
    private final CountryOptions options;

    FormReader(String file, LocalTimes times, CountryOptions options) {
        this.file = file;
        this.times = times;
        this.options = options;
    }

    Content read(byte[] bytes) {
        ObjectNode written = parse(bytes);
        options.fill(written);
        Element form = new Element(file, null, "", written);
        if (!form.text("type").orElse("").equals("default")) {
            throw form.refuse("“type” is not \"default\": this is no Camunda Form");
        }
        form.ignore("executionPlatform", "executionPlatformVersion", "exporter", "versionTag", "$schema");
        form.number("schemaVersion").ifPresent(version -> checkVersion(form, version));
        List<ObjectNode> components = form.objects("components");
        FormKey key = key(form);
        form.done();
        return new Content(key, new ComponentReader(file, times).read(components));
    }

    private ObjectNode parse(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new MalformedForm(file, null, "larger than " + LARGEST / 1024 + " KB");
        }
        try {
            JsonNode json = JSON.readTree(bytes);
            if (json instanceof ObjectNode object) {
                return object;
            }
            throw new MalformedForm(file, null, "not a JSON object");
        } catch (JsonProcessingException e) {
            throw new MalformedForm(file, null, "not JSON that can be read: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new MalformedForm(file, null, "not text in UTF-8");
        }
    }

    private static void checkVersion(Element form, BigDecimal version) {
        if (version.compareTo(BigDecimal.valueOf(NEWEST_VERSION)) > 0) {
            throw form.refuse("“schemaVersion” is newer than " + NEWEST_VERSION);
        }
    }

    private static FormKey key(Element form) {
        String id = form.text("id").orElseThrow(() -> form.refuse("“id” is missing: it names the form"));
        try {
            return new FormKey(id);
        } catch (IllegalArgumentException e) {
            throw form.refuse("“id” is not a plain key, such as check-safety");
        }
    }
}
