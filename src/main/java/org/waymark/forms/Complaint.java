package org.waymark.forms;

import java.util.List;

/** What is wrong with an answer, before it is put into words: a key under {@code forms.wrong.} and what it speaks of. */
record Complaint(String key, List<String> details) {

    Complaint {
        details = List.copyOf(details);
    }

    static Complaint of(String key, Object... details) {
        return new Complaint(
                key, List.of(details).stream().map(Object::toString).toList());
    }
}
