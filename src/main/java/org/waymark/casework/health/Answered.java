package org.waymark.casework.health;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.waymark.casework.RecordValues.Value;

/** The newest answers to some questions of a record, by the question's key. */
final class Answered {

    private final Map<String, Value> values = new TreeMap<>();

    Answered(List<Value> values) {
        values.forEach(value -> this.values.merge(
                value.field().key(), value, (one, other) -> one.at().isAfter(other.at()) ? one : other));
    }

    /** When the question was answered last. */
    Optional<Instant> at(String key) {
        return Optional.ofNullable(values.get(key)).map(Value::at);
    }

    /** The first of the moments at which these questions were answered last; empty if none was. */
    Optional<Instant> since(Collection<String> keys) {
        return keys.stream().flatMap(key -> at(key).stream()).min(Instant::compareTo);
    }

    /** Whether the question was answered at this time or later. */
    boolean since(String key, Instant time) {
        return at(key).filter(at -> !at.isBefore(time)).isPresent();
    }

    Optional<String> code(String key) {
        return json(key).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    /** The choices; empty if it was not answered, {@code declined} alone if she preferred not to say. */
    List<String> codes(String key) {
        return json(key).stream()
                .flatMap(json -> json.isArray()
                        ? StreamSupport.stream(json.spliterator(), false)
                        : java.util.stream.Stream.of(json))
                .map(JsonNode::asText)
                .toList();
    }

    Optional<Instant> moment(String key) {
        return code(key).map(text -> OffsetDateTime.parse(text).toInstant());
    }

    Optional<LocalDate> day(String key) {
        return code(key).map(LocalDate::parse);
    }

    private Optional<JsonNode> json(String key) {
        return Optional.ofNullable(values.get(key)).map(Value::json);
    }

    @Override
    public String toString() {
        return "Answered" + values.keySet();
    }
}
