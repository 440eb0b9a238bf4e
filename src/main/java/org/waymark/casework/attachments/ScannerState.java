package org.waymark.casework.attachments;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.shared.SystemState;

/** Whether files are looked at for viruses: an administrator must know that nobody does. */
@Component
@Order(30)
class ScannerState implements SystemState {

    private final VirusScanner scanner;

    ScannerState(VirusScanner scanner) {
        this.scanner = scanner;
    }

    @Override
    public String about() {
        return "virus-scanner";
    }

    @Override
    public Reading now() {
        return switch (scanner.state()) {
            case ABSENT -> Reading.of(Tone.WARN, "attachments.scanner.absent");
            case PRESENT -> Reading.of(Tone.GOOD, "attachments.scanner.present");
            case DOWN -> Reading.of(Tone.BAD, "attachments.scanner.down");
        };
    }
}
