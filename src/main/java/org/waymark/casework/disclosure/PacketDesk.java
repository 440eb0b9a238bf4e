package org.waymark.casework.disclosure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casework.CaseDoor;
import org.waymark.casework.CaseRecord.Block;
import org.waymark.casework.Conflicts;
import org.waymark.casework.disclosure.Contents.Held;
import org.waymark.casework.disclosure.PacketWords.Line;
import org.waymark.directory.Viewer;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.NotFound;
import org.waymark.vault.CaseSafe;
import org.waymark.vault.Vault;

/**
 * The desk at which an agency reads what was sent to it: those who hold the duty for which it was sent, as long as her consent
 * stands, the protection officer has not objected, and the agency has no conflict.
 */
@Component
public class PacketDesk {

    private final SentRows rows;
    private final Contents contents;
    private final Standings standings;
    private final Conflicts conflicts;
    private final CaseDoor door;
    private final PacketWords words;
    private final Vault vault;
    private final Ledger ledger;

    PacketDesk(
            SentRows rows,
            Contents contents,
            Standings standings,
            Conflicts conflicts,
            CaseDoor door,
            PacketWords words,
            Vault vault,
            Ledger ledger) {
        this.rows = rows;
        this.contents = contents;
        this.standings = standings;
        this.conflicts = conflicts;
        this.door = door;
        this.words = words;
        this.vault = vault;
        this.ledger = ledger;
    }

    /** The packets that the viewer may open now, newest first: from whom and for which work, nothing about the person. */
    @Transactional(readOnly = true)
    public List<Sent> received(Viewer viewer) {
        return rows.to(viewer.agency()).stream()
                .filter(sent -> theirs(viewer, sent) && !shared(sent).isEmpty())
                .toList();
    }

    /**
     * Opens a packet; the reading is recorded.
     *
     * @param id as it stands in the address
     * @throws NotFound if there is none that the viewer may open now
     */
    @Transactional
    public Opened open(Viewer viewer, String id, Locale locale) {
        Sent sent = Ids.typed(id)
                .flatMap(rows::find)
                .filter(one -> theirs(viewer, one))
                .orElseThrow(() -> door.denied(viewer, null));
        ledger.lock(sent.code());
        Optional<CaseSafe> safe = vault.safe(sent.code()).filter(open -> theirs(viewer, sent));
        List<Held> held =
                safe.map(open -> shared(sent, contents.open(open, sent.id()))).orElse(List.of());
        if (held.isEmpty()) {
            throw door.denied(viewer, sent.code());
        }
        ledger.append(read(viewer, sent, held));
        return new Opened(
                sent, words.blocks(held.stream().map(one -> line(one, locale)).toList(), locale));
    }

    private boolean theirs(Viewer viewer, Sent sent) {
        return sent.recipient().agency().equals(viewer.agency())
                && viewer.duties().contains(sent.recipient().duty())
                && !conflicts.bar(viewer, sent.code())
                && rows.find(sent.id()).filter(Predicate.not(Sent::objected)).isPresent();
    }

    /** The names of what is still shared: a packet of which nothing is left is not there. */
    private Set<String> shared(Sent sent) {
        Predicate<String> open = openBlocks(sent);
        return vault.safe(sent.code()).isEmpty()
                ? Set.of()
                : contents.names(sent.id()).stream()
                        .filter(named -> open.test(named.block()))
                        .map(Contents.Named::field)
                        .collect(Collectors.toSet());
    }

    private List<Held> shared(Sent sent, List<Held> held) {
        Predicate<String> open = openBlocks(sent);
        return held.stream().filter(one -> open.test(one.named().block())).toList();
    }

    /** What went on a basis in law stays open; what went with her consent, while it stands and as far as it reaches. */
    private Predicate<String> openBlocks(Sent sent) {
        if (sent.basis().insteadOfConsent()) {
            return block -> true;
        }
        Recipient to = sent.recipient();
        Standing now = standings.of(sent.code(), Sending.agreed(to.purpose(), to.duty(), to.agency()));
        return now.granted() ? now.blocks()::contains : block -> false;
    }

    private Line line(Held held, Locale locale) {
        var named = held.named();
        String value = words.inWords(named.edition(), named.form(), named.field(), held.value(), locale);
        return new Line(named.block(), words.entry(named.edition(), named.form(), named.field(), value, locale));
    }

    private static Fact read(Viewer viewer, Sent sent, List<Held> held) {
        return Fact.of(FactKind.CASE_READ)
                .by(viewer.id())
                .on(sent.code())
                .in(viewer.sector())
                .detail("agency", viewer.agency().value())
                .detail("what", "disclosure")
                .detail("id", sent.id().toString())
                .detail(
                        "blocks",
                        held.stream()
                                .map(one -> one.named().block())
                                .distinct()
                                .sorted(org.waymark.casework.BlockOrder.INSTANCE)
                                .collect(Collectors.joining(" ")));
    }

    /** A packet with what it holds, in the reader's language. */
    public record Opened(Sent sent, List<Block> blocks) {

        public Opened {
            blocks = List.copyOf(blocks);
        }
    }

    /** Ids as they stand in addresses: they may be anything. */
    static final class Ids {

        private Ids() {}

        static Optional<UUID> typed(String id) {
            try {
                return Optional.of(UUID.fromString(id));
            } catch (IllegalArgumentException malformed) {
                return Optional.empty();
            }
        }
    }
}
