package org.waymark.casework;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.waymark.casework.AnswerRows.AnswerRow;
import org.waymark.casework.CaseRecord.Block;
import org.waymark.casework.CaseRecord.Disclosed;
import org.waymark.casework.CaseRecord.Entry;
import org.waymark.casework.ReadRules.Sight;
import org.waymark.forms.FormSchema;
import org.waymark.shared.CaseCode;
import org.waymark.vault.CaseSafe;
import org.waymark.vault.Vault;

/** Opens of a record what a viewer may read: one query for the answers, one for the keys, and nothing that they may not read is unsealed. */
@Component
class RecordReader {

    private final AnswerRows rows;
    private final SealedJson json;
    private final Vault vault;
    private final FormShelf forms;
    private final MessageSource messages;
    private final ZoneId zone;

    RecordReader(AnswerRows rows, SealedJson json, Vault vault, FormShelf forms, MessageSource messages, ZoneId zone) {
        this.rows = rows;
        this.json = json;
        this.vault = vault;
        this.forms = forms;
        this.messages = messages;
        this.zone = zone;
    }

    /** The readable entries, block by block; an erased one says that it is, and since when. */
    Disclosed read(CaseCode code, Sight sight, Locale locale) {
        Optional<CaseSafe> safe = vault.safe(code);
        var open = new TreeMap<String, List<Entry>>(BlockOrder.INSTANCE);
        var closed = new TreeSet<>(BlockOrder.INSTANCE);
        for (AnswerRow row : safe.isPresent() ? rows.newest(code) : List.<AnswerRow>of()) {
            if (sight.sees(row)) {
                open.computeIfAbsent(row.block(), block -> new ArrayList<>())
                        .add(entry(row, safe.orElseThrow(), locale));
            } else {
                closed.add(row.block());
            }
        }
        closed.removeAll(open.keySet());
        List<Block> blocks = open.entrySet().stream()
                .map(block -> new Block(block.getKey(), name(block.getKey(), locale), block.getValue()))
                .toList();
        return new Disclosed(
                blocks,
                sight.namesSealed()
                        ? closed.stream().map(key -> name(key, locale)).toList()
                        : List.of());
    }

    /** The newest readable answer to each of these fields, whatever form asked for it. */
    Map<String, Found> find(CaseCode code, Sight sight, java.util.Set<String> fields) {
        var found = new LinkedHashMap<String, Found>();
        Optional<CaseSafe> safe = vault.safe(code);
        if (safe.isPresent() && !fields.isEmpty()) {
            rows.newest(code).stream()
                    .filter(row -> fields.contains(row.field()) && sight.sees(row))
                    .sorted(java.util.Comparator.comparing(AnswerRow::at))
                    .forEach(row -> json.find(safe.get(), row)
                            .ifPresent(value -> found.put(row.field(), new Found(row, value))));
        }
        return found;
    }

    private Entry entry(AnswerRow row, CaseSafe safe, Locale locale) {
        Optional<FormSchema> form =
                forms.find(row.asked().edition(), row.asked().form());
        String label = form.map(schema -> schema.label(row.field(), locale)).orElse(row.field());
        return json.find(safe, row)
                .map(value -> new Entry(
                        row.field(),
                        label,
                        form.map(schema -> schema.inWords(row.field(), value, locale))
                                .orElse(value.asText()),
                        null))
                .orElseGet(
                        () -> erased(row, label, safe.part(row.part()).erased().orElse(null), locale));
    }

    /** @param at null if the key is gone and nobody noted when */
    private Entry erased(AnswerRow row, String label, @Nullable Instant at, Locale locale) {
        String words = at == null
                ? messages.getMessage("casework.erased-before", null, locale)
                : messages.getMessage(
                        "casework.erased",
                        new Object[] {
                            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                    .withLocale(locale)
                                    .format(at.atZone(zone))
                        },
                        locale);
        return new Entry(row.field(), label, words, at);
    }

    private String name(String block, Locale locale) {
        return String.valueOf(messages.getMessage("casework.block." + block, null, block, locale));
    }

    /** An answer and the row it came from. */
    record Found(AnswerRow row, JsonNode value) {}
}
