package org.waymark.casework;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
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

/** Opens of a record what a viewer may read: one query, one key, and nothing that they may not read is unsealed. */
@Component
class RecordReader {

    private final AnswerRows rows;
    private final SealedJson json;
    private final Vault vault;
    private final FormShelf forms;
    private final MessageSource messages;

    RecordReader(AnswerRows rows, SealedJson json, Vault vault, FormShelf forms, MessageSource messages) {
        this.rows = rows;
        this.json = json;
        this.vault = vault;
        this.forms = forms;
        this.messages = messages;
    }

    /** The readable entries, block by block; of an erased case there are none. */
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
                    .forEach(row ->
                            found.put(row.field(), new Found(row, json.unseal(safe.get(), row.place(), row.sealed()))));
        }
        return found;
    }

    private Entry entry(AnswerRow row, CaseSafe safe, Locale locale) {
        JsonNode value = json.unseal(safe, row.place(), row.sealed());
        Optional<FormSchema> form =
                forms.find(row.asked().edition(), row.asked().form());
        return new Entry(
                row.field(),
                form.map(schema -> schema.label(row.field(), locale)).orElse(row.field()),
                form.map(schema -> schema.inWords(row.field(), value, locale)).orElse(value.asText()));
    }

    private String name(String block, Locale locale) {
        return String.valueOf(messages.getMessage("casework.block." + block, null, block, locale));
    }

    /** An answer and the row it came from. */
    record Found(AnswerRow row, JsonNode value) {}
}
