package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import planted.BrokenRooms;

/** The map of the rooms holds: every arrow is allowed, no room is missing, and a forbidden arrow would be seen. */
class RoomsTest {

    private static final ApplicationModules ROOMS = ApplicationModules.of(Waymark.class);

    @Test
    void everyArrowIsAllowed() {
        ROOMS.verify();
    }

    @Test
    void noRoomIsMissing() {
        assertThat(ROOMS.stream().map(room -> room.getIdentifier().toString()))
                .containsExactlyInAnyOrder(
                        "shared",
                        "ledger",
                        "directory",
                        "vault",
                        "forms",
                        "engine",
                        "casework",
                        "procedures",
                        "worklist",
                        "audit",
                        "notification",
                        "web");
    }

    @Test
    void aForbiddenArrowIsSeen() {
        var broken = ApplicationModules.of(BrokenRooms.class, location -> true);
        assertThat(broken.detectViolations().getMessages())
                .anyMatch(message -> message.contains("alpha") && message.contains("beta"));
    }
}
