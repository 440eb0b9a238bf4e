package org.waymark.ledger;

import java.io.PrintStream;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Tells a verdict on a terminal. */
final class Report {

    private final PrintStream out;
    private String keyFrom = "";

    Report(PrintStream out) {
        this.out = out;
    }

    void keyFrom(String where) {
        keyFrom = where;
    }

    void whole(Verdict.Whole whole, String note, VerifierKey key, long waiting) {
        out.println("The log is whole.");
        line("entries", Long.toString(whole.size()));
        line("root", whole.root());
        line("key", key.text());
        line("key from", keyFrom);
        if (waiting > 0) {
            line("waiting", waiting + " events are committed but not sealed yet");
        }
        out.println("Its head:");
        out.println();
        out.print(note);
    }

    void broken(Verdict.Broken broken) {
        out.println("The log is BROKEN: " + sentence(broken.what()));
        line("check", broken.what());
        line("entry", broken.at() == null ? null : broken.at().toString());
        line("recorded", broken.recorded());
        line("computed", broken.computed());
        line("key from", keyFrom);
    }

    private void line(String name, @Nullable String value) {
        if (value != null) {
            out.printf("  %-10s%s%n", name, value);
        }
    }

    private static String sentence(String what) {
        try {
            return ResourceBundle.getBundle("messages/ledger", Locale.ROOT).getString("ledger.broken." + what);
        } catch (MissingResourceException none) {
            return what;
        }
    }
}
