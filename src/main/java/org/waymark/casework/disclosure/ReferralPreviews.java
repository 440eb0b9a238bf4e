package org.waymark.casework.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casework.BlockOrder;
import org.waymark.casework.CaseDoor;
import org.waymark.casework.CaseFile;
import org.waymark.casework.DisclosureTable;
import org.waymark.casework.DisclosureTable.Inputs;
import org.waymark.casework.NextProvider;
import org.waymark.casework.Providers;
import org.waymark.casework.ReferralPreview;
import org.waymark.directory.Viewer;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;
import org.waymark.shared.TaskId;

/** Asks the disclosure table as if what is typed on the form of a referral were said already, and packs accordingly. */
@Component
class ReferralPreviews implements ReferralPreview {

    private final CaseDoor door;
    private final NextProvider next;
    private final Providers providers;
    private final DisclosureTable table;
    private final Subjects subjects;
    private final Packing packing;
    private final PacketWords words;
    private final Ledger ledger;

    ReferralPreviews(
            CaseDoor door,
            NextProvider next,
            Providers providers,
            DisclosureTable table,
            Subjects subjects,
            Packing packing,
            PacketWords words,
            Ledger ledger) {
        this.door = door;
        this.next = next;
        this.providers = providers;
        this.table = table;
        this.subjects = subjects;
        this.packing = packing;
        this.words = words;
        this.ledger = ledger;
    }

    @Override
    @Transactional
    public Optional<Shown> of(Viewer viewer, CaseCode code, TaskId task, ObjectNode typed, Locale locale) {
        ledger.lock(code);
        CaseFile file = door.admit(viewer, code);
        return next.of(file, task, text(typed, "service"))
                .flatMap(asked -> providers
                        .duty(asked.service())
                        .map(duty -> shown(viewer, file, new Recipient(duty, asked.agency()), typed, locale)));
    }

    private Shown shown(Viewer viewer, CaseFile file, Recipient to, ObjectNode typed, Locale locale) {
        var inputs = new Inputs(
                false,
                subjects.child(file),
                text(typed, "legalTrigger").orElse("none"),
                text(typed, "imminentDanger").filter("yes"::equals).isPresent(),
                text(typed, "consentP2").orElse("not-asked"));
        String outcome = table.decide(file.edition(), inputs);
        // Under an order a referral shares what its packet names, as far as the service needs it.
        var decision =
                new Decision(outcome.equals("allow-order") ? "allow" : outcome, file.edition(), inputs, blocks(typed));
        Packet packet = packing.shared(viewer, file, to, decision);
        ledger.append(look(viewer, file, packet));
        return new Shown(to.agency(), to.duty(), outcome, words.leaving(packet, locale), words.staying(packet, locale));
    }

    private static Fact look(Viewer viewer, CaseFile file, Packet packet) {
        return Fact.of(FactKind.CASE_READ)
                .by(viewer.id())
                .on(file.code())
                .in(viewer.sector())
                .detail("agency", viewer.agency().value())
                .detail("what", "disclosure-preview")
                .detail(
                        "blocks",
                        packet.blocks().stream().sorted(BlockOrder.INSTANCE).collect(Collectors.joining(" ")));
    }

    private static Optional<String> text(ObjectNode typed, String field) {
        return Optional.ofNullable(typed.get(field)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    private static Set<String> blocks(ObjectNode typed) {
        var blocks = new HashSet<String>();
        typed.path("packetBlocks").forEach(block -> blocks.add(block.asText()));
        return blocks;
    }
}
