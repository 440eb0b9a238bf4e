package org.waymark.ledger;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The command {@code new-log-key}: makes the key with which the nodes of a deployment sign the heads of their log. */
public final class NewLogKey {

    private NewLogKey() {}

    /** Makes the key and answers the exit code. An existing file is never overwritten. */
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.size() != 2) {
            err.println(
                    "new-log-key <origin> <file>: origin is the address at which the log is served, without https://,"
                            + " such as waymark.example.org/audit/log");
            return 2;
        }
        var file = new LogKeyFile(Path.of(args.get(1)));
        if (file.exists()) {
            err.println(file.path() + " exists already");
            return 2;
        }
        try {
            SigningKey key = file.generate(args.get(0));
            out.println("The private key is in " + file.path() + ". Verifiers need this:");
            out.println(key.verifier());
            return 0;
        } catch (MalformedNote | UncheckedIOException failure) {
            err.println(failure.getMessage());
            return 2;
        }
    }
}
