package org.waymark.web;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells the kinds of a failure and its causes, and where they arose, without any message. */
final class Traces {

    private static final int FRAMES = 25;
    private static final int CAUSES = 10;

    private Traces() {}

    static String withoutMessages(Throwable failure) {
        var told = new StringBuilder();
        @Nullable Throwable next = failure;
        for (int i = 0; i < CAUSES && next != null; i++) {
            told.append(i == 0 ? "" : "\ncaused by ").append(next.getClass().getName());
            if (next instanceof SQLException sql) {
                told.append(" (SQL state ").append(sql.getSQLState()).append(')');
            }
            told.append(Arrays.stream(next.getStackTrace())
                    .limit(FRAMES)
                    .map(frame -> "\n\tat " + frame)
                    .collect(Collectors.joining()));
            next = next.getCause();
        }
        return told.toString();
    }
}
