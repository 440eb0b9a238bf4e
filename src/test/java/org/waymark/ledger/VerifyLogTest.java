package org.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyLogTest {

    final LedgerFixture fixture = new LedgerFixture();

    @TempDir
    Path folder;

    @BeforeEach
    void recordSome() throws Exception {
        fixture.record(3);
        fixture.seal();
        Files.writeString(folder.resolve("password"), fixture.database.appPassword() + "\n");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void saysThatAWholeLogIsWholeAndWhatItVerified() {
        fixture.record(1);
        String said = verify(0);
        assertThat(said)
                .contains("The log is whole.")
                .contains("entries   3")
                .contains(fixture.log().key())
                .contains("1 events are committed but not sealed yet")
                .endsWith(fixture.log().checkpoint());
    }

    @Test
    void saysWhereABrokenLogIsBroken() {
        fixture.tamper("audit_event", "update audit_event set officer = 'someone.else' where id = 2");
        assertThat(verify(1))
                .contains("BROKEN: An event was changed after it was sealed.")
                .contains("entry     1")
                .contains("event-changed")
                .contains("someone.else");
    }

    @Test
    void takesThePinnedKeyAndNoOther() {
        assertThat(verify(0, "--key", fixture.log().key())).contains("--key");
        String other = SigningKey.generate("test.waymark/log", new SecureRandom())
                .verifier()
                .text();
        assertThat(verify(1, "--key", other)).contains("not signed by the key");
        assertThat(verify(2, "--key", "nonsense")).contains("name+hash+base64");
    }

    /** A log set back as a whole contradicts nothing within itself: only a head kept elsewhere shows it. */
    @Test
    void aHeadKeptElsewhereShowsALogThatWasSetBack() throws Exception {
        Path kept = Files.writeString(folder.resolve("kept"), fixture.log().checkpoint());
        assertThat(verify(0, "--checkpoint", kept.toString())).contains("whole");
        fixture.record(2);
        fixture.seal();
        assertThat(verify(0, "--checkpoint", kept.toString())).contains("entries   5");
        Files.writeString(kept, fixture.log().checkpoint());
        fixture.tamper("audit_event", "delete from audit_event where id > 3");
        fixture.tamper("log_entry", "delete from log_entry where idx >= 3");
        fixture.tamper("log_checkpoint", "delete from log_checkpoint where size > 3");

        assertThat(verify(0)).contains("entries   3");
        assertThat(verify(1, "--checkpoint", kept.toString())).contains("ends before its newest head");
    }

    @Test
    void saysWhatIsWrongWithItsUse() {
        assertThat(run(2, "--nonsense", "x")).contains("Unknown option --nonsense");
        assertThat(run(2, "--url")).contains("needs a value");
        assertThat(run(2, "--data-dir", folder.resolve("nowhere").toString())).contains("There is no database in");
        assertThat(folder.resolve("nowhere")).doesNotExist();
        assertThat(run(2, "--url", "jdbc:postgresql://127.0.0.1:1/none")).contains("could not be read");
    }

    private String verify(int expected, String... more) {
        var args = new ArrayList<>(List.of(
                "--url=" + fixture.database.url(),
                "--user=waymark_app",
                "--password-file=" + folder.resolve("password")));
        args.addAll(List.of(more));
        return run(expected, args.toArray(String[]::new));
    }

    private static String run(int expected, String... args) {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = VerifyLog.run(List.of(args), print, print);
        String said = out.toString(StandardCharsets.UTF_8);
        assertThat(code).as(said).isEqualTo(expected);
        return said;
    }
}
