package org.waymark.casework.disclosure;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casework.BlockOrder;
import org.waymark.casework.CaseFile;
import org.waymark.directory.Viewer;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.DutyKey;

/** The desk at which parts of a record are sent to another agency: first seen, then sent exactly as seen. */
@Component
public class SendingDesk {

    private final Senders senders;
    private final PossibleRecipients recipients;
    private final Disclosures disclosures;
    private final Packing packing;
    private final PacketWords words;
    private final PacketDigest digest;
    private final Dispatch dispatch;
    private final Ledger ledger;
    private final Clock clock;

    SendingDesk(
            Senders senders,
            PossibleRecipients recipients,
            Disclosures disclosures,
            Packing packing,
            PacketWords words,
            PacketDigest digest,
            Dispatch dispatch,
            Ledger ledger,
            Clock clock) {
        this.senders = senders;
        this.recipients = recipients;
        this.disclosures = disclosures;
        this.packing = packing;
        this.words = words;
        this.digest = digest;
        this.dispatch = dispatch;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * To whom something of the case may be sent, by duty.
     *
     * @param code as it was typed
     * @throws org.waymark.shared.NotFound if the viewer may send nothing of it
     */
    @Transactional
    public Map<DutyKey, List<Recipient>> recipients(Viewer viewer, String code) {
        return recipients.of(viewer, senders.admit(viewer, code));
    }

    /** Whether something may be sent there at all. */
    public boolean knows(Viewer viewer, Recipient to) {
        return recipients.knows(viewer, to);
    }

    /**
     * What would leave if it were sent now; the decision and the look are recorded. A recipient in conflict is passed by: the
     * next of the same duty is asked at once, and the integrity officer hears of it.
     *
     * @throws org.waymark.shared.NotFound if the viewer may send nothing of the case
     */
    @Transactional
    public Preview preview(Viewer viewer, String code, Ask ask, Locale locale) {
        return seen(viewer, senders.admit(viewer, code), ask, locale).preview();
    }

    /**
     * Sends exactly what was seen, or asks the data-protection officer if an order must be verified first.
     *
     * @param seen the digest of the preview that was agreed to
     */
    @Transactional
    public Outcome send(Viewer viewer, String code, Ask ask, String seen, Locale locale) {
        CaseFile file = senders.admit(viewer, code);
        Seen now = seen(viewer, file, ask, locale);
        if (!now.preview().digest().equals(seen)) {
            return new Outcome.Changed(now.preview());
        }
        if (now.preview().needsOrder()) {
            dispatch.askForOrder(viewer, file, now.preview().ask());
            return new Outcome.OrderAsked();
        }
        return now.preview().sendable()
                ? new Outcome.Gone(dispatch.send(viewer, file, now.preview().ask(), now.packet()))
                : new Outcome.Changed(now.preview());
    }

    private Seen seen(Viewer viewer, CaseFile file, Ask ask, Locale locale) {
        Instant at = clock.instant();
        Ask asked = ask;
        Decision decision = null;
        for (Recipient to : recipients.from(viewer, file, ask.recipient())) {
            asked = ask.to(to);
            decision = disclosures.decide(viewer, file, asked.sending());
            if (!decision.conflict()) {
                break;
            }
            dispatch.bar(viewer, file, to, at);
        }
        return lookedAt(viewer, file, ask, asked, java.util.Objects.requireNonNull(decision), locale);
    }

    private Seen lookedAt(Viewer viewer, CaseFile file, Ask wanted, Ask asked, Decision decision, Locale locale) {
        Packet packet = packing.pack(viewer, file, asked.recipient(), decision, Set.of());
        var preview = new Preview(
                file.code(),
                asked,
                !asked.recipient().equals(wanted.recipient()),
                decision.outcome(),
                digest.of(file, asked, packet),
                words.leaving(packet, locale),
                words.staying(packet, locale));
        ledger.append(Fact.of(FactKind.CASE_READ)
                .by(viewer.id())
                .on(file.code())
                .in(viewer.sector())
                .detail("agency", viewer.agency().value())
                .detail("what", "disclosure-preview")
                .detail(
                        "blocks",
                        packet.blocks().stream().sorted(BlockOrder.INSTANCE).collect(Collectors.joining(" "))));
        return new Seen(packet, preview);
    }

    private record Seen(Packet packet, Preview preview) {}

    /** What came of sending. */
    public sealed interface Outcome {

        /** It is sent. */
        record Gone(UUID id) implements Outcome {}

        /** The data-protection officer is asked to verify the order and to say what it names. */
        record OrderAsked() implements Outcome {}

        /** What would leave now is not what was seen: nothing was sent. */
        record Changed(Preview now) implements Outcome {}
    }
}
