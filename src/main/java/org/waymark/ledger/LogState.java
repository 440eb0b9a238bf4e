package org.waymark.ledger;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.shared.SystemState;

/** Whether the log is being sealed, how long it is and how much waits; what stands in it is the auditors'. */
@Component
@Order(20)
class LogState implements SystemState {

    private final SealedLog log;
    private final SealingLoop loop;

    LogState(SealedLog log, SealingLoop loop) {
        this.log = log;
        this.loop = loop;
    }

    @Override
    public String about() {
        return "log";
    }

    @Override
    public Reading now() {
        if (loop.trouble() != null) {
            return new Reading(Tone.BAD, "ledger.state.trouble", List.of(Long.toString(log.waiting())));
        }
        String note = log.checkpoint();
        long size =
                Checkpoint.parse(note.substring(0, note.indexOf("\n\n") + 1)).size();
        return new Reading(
                Tone.GOOD, "ledger.state.sealed", List.of(Long.toString(size), Long.toString(log.waiting())));
    }
}
