package org.waymark.casework.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.casework.attachments.AttachmentSettings.Clamav;
import org.waymark.casework.attachments.VirusScanner.Scan;
import org.waymark.casework.attachments.VirusScanner.State;

class ClamAvTest {

    private final ScannerForTests daemon = new ScannerForTests();
    private final VirusScanner scanner = new ClamAv(new Clamav("127.0.0.1", daemon.port(), Duration.ofSeconds(2)));

    @AfterEach
    void stop() {
        daemon.close();
    }

    @Test
    void whatIsCleanPasses() throws IOException {
        assertThat(clean("nothing to see")).isTrue();
        assertThat(daemon.seen()).isEqualTo("nothing to see".length());
    }

    @Test
    void whatIsInfectedDoesNot() throws IOException {
        assertThat(clean(ScannerForTests.EICAR)).isFalse();
    }

    @Test
    void aFileThatWasNotLookedAtToItsEndIsNotClean() {
        assertThatThrownBy(() -> clean("TOO-MUCH-FOR-ME")).isInstanceOf(IOException.class);
    }

    @Test
    void itsStateIsKnown() {
        assertThat(scanner.state()).isEqualTo(State.PRESENT);
        daemon.close();
        assertThat(scanner.state()).isEqualTo(State.DOWN);
        assertThatThrownBy(scanner::begin).isInstanceOf(IOException.class);
        assertThat(new NoScanner().state()).isEqualTo(State.ABSENT);
    }

    private boolean clean(String file) throws IOException {
        try (Scan scan = scanner.begin()) {
            byte[] bytes = file.getBytes(StandardCharsets.ISO_8859_1);
            scan.look(bytes, 0, 3);
            scan.look(bytes, 3, bytes.length - 3);
            return scan.clean();
        }
    }
}
