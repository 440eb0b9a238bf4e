package org.waymark.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.forms.FormField.Routing;
import org.waymark.shared.RoutingValue;

/**
 * A question of a form, and how its answer is read.
 *
 * @param declined what “prefers not to say” is called here; null if the form's own words do
 */
record Field(
        FormField face,
        Texts label,
        @Nullable Texts hint,
        AnswerType answer,
        boolean required,
        boolean declinable,
        @Nullable Texts declined,
        @Nullable Condition hide)
        implements Component {

    /** How “prefers not to say” is kept; also the code that the engine hears. */
    static final String DECLINED = "declined";

    /** The code that the engine hears when a choice was not made, or not asked. */
    static final String UNANSWERED = "unanswered";

    /** What a browser adds to the key for the tick “prefers not to say”. */
    static final String DECLINED_SUFFIX = ".declined";

    String key() {
        return face.key();
    }

    /** Reads what was sent for this field; that something must be there is not asked yet. */
    Reading read(Submission submission) {
        if (declines(submission)) {
            return Reading.of(DECLINED);
        }
        JsonNode sent = submission.get(key());
        if (!submission.typed()) {
            return answer.posted(posted(sent));
        }
        return sent == null || sent.isNull() || sent.isMissingNode() ? Reading.NOTHING : answer.typed(sent);
    }

    /** Declining counts even if something else was sent too: a value that was filled in beforehand may still be there. */
    boolean declines(Submission submission) {
        if (!declinable) {
            return false;
        }
        JsonNode sent = submission.get(key());
        if (submission.typed()) {
            return isDeclined(sent);
        }
        return posted(sent).contains(DECLINED)
                || posted(submission.get(key() + DECLINED_SUFFIX)).stream().anyMatch(text -> !text.isBlank());
    }

    boolean isDeclined(@Nullable JsonNode value) {
        return declinable
                && value != null
                && value.isTextual()
                && value.textValue().equals(DECLINED);
    }

    /** Why a reading does not do for a field that is asked; null if it does. */
    @Nullable
    Complaint complaint(Reading reading) {
        if (reading.wrong() != null) {
            return reading.wrong();
        }
        JsonNode value = reading.value();
        boolean enough = value != null && (isDeclined(value) || answer.suffices(value));
        return required && !enough ? answer.missing() : null;
    }

    /** What conditions compare: nothing at all while there is no sound value. */
    @Nullable
    Object operand(@Nullable JsonNode value) {
        if (!isDeclined(value)) {
            return answer.operand(value);
        }
        return answer instanceof ChoiceAnswer ? DECLINED : answer.operand(null);
    }

    /** What the engine hears of this field. */
    Optional<RoutingValue> fact(@Nullable JsonNode value) {
        if (face.routing() == Routing.NONE) {
            return Optional.empty();
        }
        if (value == null) {
            return answer.silence(UNANSWERED);
        }
        return isDeclined(value) ? answer.silence(DECLINED) : answer.fact(value);
    }

    /** What was sent as JSON: typed where it reads well, as it was written where it does not. */
    Optional<JsonNode> draft(Submission submission) {
        Reading reading = read(submission);
        JsonNode sent = submission.get(key());
        if (reading.value() != null || sent == null) {
            return Optional.ofNullable(reading.value());
        }
        return submission.typed() ? Optional.of(sent).filter(json -> !json.isNull()) : asWritten(posted(sent));
    }

    private static Optional<JsonNode> asWritten(List<String> posted) {
        List<String> texts = posted.stream().filter(text -> !text.isBlank()).toList();
        if (texts.size() <= 1) {
            return texts.stream().findFirst().map(TextNode::valueOf);
        }
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        texts.forEach(all::add);
        return Optional.of(all);
    }

    static List<String> posted(@Nullable JsonNode sent) {
        var texts = new ArrayList<String>();
        if (sent != null && sent.isArray()) {
            sent.forEach(item -> texts.add(item.asText()));
        } else if (sent != null && sent.isValueNode() && !sent.isNull()) {
            texts.add(sent.asText());
        }
        return texts;
    }
}
