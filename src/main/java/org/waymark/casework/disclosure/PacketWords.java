package org.waymark.casework.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.waymark.casework.BlockOrder;
import org.waymark.casework.CaseRecord.Block;
import org.waymark.casework.CaseRecord.Entry;
import org.waymark.casework.FormShelf;
import org.waymark.casework.ReferralPreview.Staying;
import org.waymark.casework.disclosure.Packet.Kept;
import org.waymark.forms.FormSchema;
import org.waymark.shared.Edition;
import org.waymark.shared.FormKey;

/** Says packets in words: blocks by their names, fields by their labels, values as people read them. */
@Component
class PacketWords {

    private final FormShelf forms;
    private final MessageSource messages;

    PacketWords(FormShelf forms, MessageSource messages) {
        this.forms = forms;
        this.messages = messages;
    }

    /** What leaves, as whoever sends may see it. */
    List<Block> leaving(Packet packet, Locale locale) {
        return blocks(
                packet.pieces().stream()
                        .map(piece -> {
                            var asked = piece.row().asked();
                            String value = piece.seen()
                                    ? inWords(
                                            asked.edition(),
                                            asked.form(),
                                            piece.row().field(),
                                            piece.value(),
                                            locale)
                                    : say("disclosure.unseen", locale);
                            return new Line(
                                    piece.row().block(),
                                    entry(
                                            asked.edition(),
                                            asked.form(),
                                            piece.row().field(),
                                            value,
                                            locale));
                        })
                        .toList(),
                locale);
    }

    /** What a packet holds, as its recipient reads it. */
    List<Block> blocks(List<Line> lines, Locale locale) {
        var blocks = new TreeMap<String, List<Entry>>(BlockOrder.INSTANCE);
        lines.forEach(line ->
                blocks.computeIfAbsent(line.block(), block -> new ArrayList<>()).add(line.entry()));
        return blocks.entrySet().stream()
                .map(block -> new Block(block.getKey(), name(block.getKey(), locale), block.getValue()))
                .toList();
    }

    /** What stays, block by block and reason by reason; of what the sender may not read, only the block. */
    List<Staying> staying(Packet packet, Locale locale) {
        Map<Place, List<String>> labels = new LinkedHashMap<>();
        packet.kept().stream()
                .sorted(Comparator.comparing((Kept kept) -> kept.row().block(), BlockOrder.INSTANCE))
                .forEach(kept -> {
                    var place = new Place(kept.row().block(), kept.why());
                    List<String> known = labels.computeIfAbsent(place, block -> new ArrayList<>());
                    if (kept.seen()) {
                        known.add(label(
                                kept.row().asked().edition(),
                                kept.row().asked().form(),
                                kept.row().field(),
                                locale));
                    }
                });
        return labels.entrySet().stream()
                .map(one -> new Staying(
                        one.getKey().block(),
                        name(one.getKey().block(), locale),
                        key(one.getKey().why()),
                        one.getValue()))
                .toList();
    }

    Entry entry(Edition edition, FormKey form, String field, String value, Locale locale) {
        return new Entry(field, label(edition, form, field, locale), value, null);
    }

    String inWords(Edition edition, FormKey form, String field, JsonNode value, Locale locale) {
        Optional<FormSchema> schema = forms.find(edition, form);
        return schema.map(known -> known.inWords(field, value, locale)).orElse(value.asText());
    }

    String label(Edition edition, FormKey form, String field, Locale locale) {
        Optional<FormSchema> schema = forms.find(edition, form);
        return schema.map(known -> known.label(field, locale)).orElse(field);
    }

    String name(String block, Locale locale) {
        return String.valueOf(messages.getMessage("casework.block." + block, null, block, locale));
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private static String key(Packet.Why why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** An entry and its block. */
    record Line(String block, Entry entry) {}

    private record Place(String block, Packet.Why why) {}
}
