package org.waymark.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.jspecify.annotations.Nullable;

/** What was found when the answer to one field was read: nothing, a sound value, or something wrong. */
record Reading(@Nullable JsonNode value, @Nullable Complaint wrong) {

    static final Reading NOTHING = new Reading(null, null);

    static Reading of(JsonNode value) {
        return new Reading(value, null);
    }

    static Reading of(String value) {
        return of(TextNode.valueOf(value));
    }

    static Reading wrong(String key, Object... details) {
        return wrong(Complaint.of(key, details));
    }

    static Reading wrong(Complaint complaint) {
        return new Reading(null, complaint);
    }
}
