package org.waymark.casework.disclosure;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFile;
import org.waymark.shared.NotFound;
import org.waymark.vault.Vault;

/**
 * Says in a few characters what a packet is: to whom, on which basis, under which decision, which answers. An answer is never
 * changed, only followed by a newer one, so that its row stands for its value.
 */
@Component
class PacketDigest {

    private static final String PLACE = "disclosure/preview";

    private final Vault vault;

    PacketDigest(Vault vault) {
        this.vault = vault;
    }

    /** Keyed with the case's key, so that nobody learns anything from it. */
    String of(CaseFile file, Ask ask, Packet packet) {
        String rows = packet.pieces().stream()
                .map(piece -> piece.row().id().toString())
                .sorted()
                .collect(Collectors.joining(" "));
        String whole = String.join(
                "\n",
                ask.recipient().key(),
                ask.basis().key(),
                packet.decision().outcome(),
                packet.decision().edition().toString(),
                rows);
        return vault.safe(file.code()).orElseThrow(NotFound::new).commit(PLACE, whole);
    }
}
