package org.waymark.web;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells whether a failure means that the database does not answer, so that trying again later is right. */
final class DatabaseGone {

    private DatabaseGone() {}

    static boolean isCauseOf(Throwable failure) {
        int depth = 0;
        for (@Nullable Throwable next = failure; next != null && depth < 20; next = next.getCause(), depth++) {
            if (saysSo(next)) {
                return true;
            }
        }
        return false;
    }

    private static boolean saysSo(Throwable failure) {
        return failure instanceof DataAccessResourceFailureException
                || failure instanceof CannotCreateTransactionException
                || failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLException sql && connectionState(sql.getSQLState());
    }

    /** Class 08 is a broken connection, 57P a server that stops, starts or ended our session. */
    private static boolean connectionState(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}
