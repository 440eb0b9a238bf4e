package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CommandTest {

    @Test
    void theFirstArgumentNamesACommandUnlessItIsAnOption() {
        assertThat(Command.isNamedBy(new String[] {"verify-log"})).isTrue();
        assertThat(Command.isNamedBy(new String[] {"--server.port=0"})).isFalse();
        assertThat(Command.isNamedBy(new String[0])).isFalse();
    }

    @Test
    void aMistypedCommandDoesNotStartTheServer() {
        assertThat(run("verfy-log"))
                .startsWith("2 There is no command verfy-log")
                .contains("verify-log, new-log-key");
    }

    @Test
    void aCommandGetsTheOtherArguments() {
        assertThat(run("verify-log", "--nonsense")).startsWith("2 Unknown option --nonsense");
        assertThat(run("new-log-key", "only-one")).startsWith("2 new-log-key <origin> <file>");
    }

    private static String run(String... args) {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = Command.run(args, print, print);
        return code + " " + out.toString(StandardCharsets.UTF_8);
    }
}
