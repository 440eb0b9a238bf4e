package org.waymark.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.shared.TaskId;

class CursorTest {

    @Test
    void comesBackAsItWasHandedOut() {
        var cursor = new Cursor(Instant.parse("2026-11-24T08:00:00.123456Z"), new TaskId("a-task"));
        assertThat(Cursor.parse(cursor.text())).contains(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%%%", "bm90IGEgY3Vyc29y", "MjAyNi0xMS0yNFQwODowMDowMFo"})
    void isNothingElse(String text) {
        assertThat(Cursor.parse(text)).isEmpty();
    }
}
