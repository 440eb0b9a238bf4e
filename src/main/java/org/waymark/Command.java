package org.waymark;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.waymark.ledger.NewLogKey;
import org.waymark.ledger.VerifyLog;
import org.waymark.vault.RotateKeys;

/** What the program can do instead of starting: the first argument names it. */
enum Command {
    VERIFY_LOG("verify-log", VerifyLog::run),
    NEW_LOG_KEY("new-log-key", NewLogKey::run),
    ROTATE_KEYS("rotate-keys", RotateKeys::run);

    private static final int WRONG_USE = 2;

    private final String key;
    private final Action action;

    Command(String key, Action action) {
        this.key = key;
        this.action = action;
    }

    /** Whether the arguments name a command, known or not; options of Spring Boot begin with a hyphen. */
    static boolean isNamedBy(String[] args) {
        return args.length > 0 && !args[0].startsWith("-");
    }

    /** Does it and answers the exit code. */
    static int run(String[] args, PrintStream out, PrintStream err) {
        List<String> rest = Arrays.asList(args).subList(1, args.length);
        for (Command command : values()) {
            if (command.key.equals(args[0])) {
                return command.action.run(rest, out, err);
            }
        }
        err.println("There is no command " + args[0] + "; there are: "
                + Arrays.stream(values()).map(command -> command.key).collect(Collectors.joining(", ")));
        return WRONG_USE;
    }

    private interface Action {
        int run(List<String> args, PrintStream out, PrintStream err);
    }
}
