package org.waymark.casework.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.casework.AnswerRows;
import org.waymark.casework.AnswerRows.AnswerRow;
import org.waymark.casework.CaseFile;
import org.waymark.casework.PacketTable;
import org.waymark.casework.ReadRules;
import org.waymark.casework.ReadRules.Sight;
import org.waymark.casework.ReferralRows;
import org.waymark.casework.SealedJson;
import org.waymark.casework.disclosure.Packet.Kept;
import org.waymark.casework.disclosure.Packet.Piece;
import org.waymark.casework.disclosure.Packet.Why;
import org.waymark.directory.Viewer;
import org.waymark.vault.CaseSafe;
import org.waymark.vault.Vault;

/** Puts a packet together, answer by answer: what the decision, her consent and the recipient's work let leave. */
@Component
class Packing {

    private final AnswerRows answers;
    private final ReferralRows referrals;
    private final ReadRules rules;
    private final PacketTable table;
    private final SealedJson json;
    private final Vault vault;

    Packing(
            AnswerRows answers,
            ReferralRows referrals,
            ReadRules rules,
            PacketTable table,
            SealedJson json,
            Vault vault) {
        this.answers = answers;
        this.referrals = referrals;
        this.rules = rules;
        this.table = table;
        this.json = json;
        this.vault = vault;
    }

    /**
     * What is shared with the receiver of a referral once it has accepted: it reads the record itself, so that what whoever
     * refers may not read is shared too.
     */
    Packet shared(Viewer viewer, CaseFile file, Recipient to, Decision decision) {
        return pack(viewer, file, to, decision, Set.of(), true);
    }

    /** @param ordered the answers that an order names; empty unless there is one */
    Packet pack(Viewer viewer, CaseFile file, Recipient to, Decision decision, Set<UUID> ordered) {
        return pack(viewer, file, to, decision, ordered, false);
    }

    private Packet pack(
            Viewer viewer, CaseFile file, Recipient to, Decision decision, Set<UUID> ordered, boolean unread) {
        Sight sight = rules.sight(viewer, file.code(), file.edition());
        Optional<CaseSafe> safe = vault.safe(file.code());
        Predicate<AnswerRow> others = ofOtherReceivers(file, to);
        var pieces = new ArrayList<Piece>();
        var kept = new ArrayList<Kept>();
        for (AnswerRow row : safe.isPresent() ? answers.newest(file.code()) : List.<AnswerRow>of()) {
            Optional<JsonNode> value = others.test(row) ? Optional.empty() : json.find(safe.orElseThrow(), row);
            value.ifPresent(answer -> keptFor(row, to, decision, ordered, unread || sight.sees(row))
                    .ifPresentOrElse(
                            why -> kept.add(new Kept(row, why, sight.sees(row))),
                            () -> pieces.add(new Piece(row, answer, sight.sees(row)))));
        }
        return new Packet(decision, pieces, kept);
    }

    /** The answers that an order could name. */
    List<AnswerRow> orderable(Viewer viewer, CaseFile file, Recipient to, Decision decision) {
        Set<UUID> all = answers.newest(file.code()).stream().map(AnswerRow::id).collect(Collectors.toSet());
        return pack(viewer, file, to, decision, all).pieces().stream()
                .map(Piece::row)
                .toList();
    }

    /** Why the answer stays; empty if it leaves. */
    private Optional<Why> keptFor(AnswerRow row, Recipient to, Decision decision, Set<UUID> ordered, boolean seen) {
        boolean leaves =
                table.leaves(decision.edition(), decision.outcome(), to.purpose(), to.duty(), row.block(), row.field());
        return switch (decision.outcome()) {
            case "allow" -> agreed(row, decision, leaves, seen);
            case "allow-minimum", "allow-emergency" -> unless(leaves, Why.NOT_MINIMUM);
            case "allow-order" -> unless(leaves && ordered.contains(row.id()), Why.NOT_ORDERED);
            default -> Optional.of(Why.NOTHING);
        };
    }

    private static Optional<Why> agreed(AnswerRow row, Decision decision, boolean leaves, boolean seen) {
        if (!decision.agreed().contains(row.block())) {
            return Optional.of(leaves ? Why.NOT_AGREED : Why.NOT_NEEDED);
        }
        if (!leaves) {
            return Optional.of(Why.NOT_NEEDED);
        }
        return unless(seen, Why.NOT_YOURS);
    }

    private static Optional<Why> unless(boolean leaves, Why why) {
        return leaves ? Optional.empty() : Optional.of(why);
    }

    /** Each provider has a line of its own: what was arranged with another is not the recipient's. */
    private Predicate<AnswerRow> ofOtherReceivers(CaseFile file, Recipient to) {
        Set<String> runs = referrals.of(file.code()).stream()
                .filter(referral -> !to.agency().equals(referral.receiver()))
                .map(referral -> referral.run().value())
                .collect(Collectors.toSet());
        return row -> row.asked().run() != null && runs.contains(row.asked().run());
    }
}
