package org.waymark.casework;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.casework.AnswerRows.AnswerRow;
import org.waymark.casework.CaseRecord.Clash;
import org.waymark.casework.ReadRules.Sight;
import org.waymark.forms.Answers;
import org.waymark.forms.FormField;
import org.waymark.forms.FormSchema;
import org.waymark.shared.CaseCode;
import org.waymark.vault.CaseSafe;
import org.waymark.vault.Vault;

/** Knows whether what a record holds for a form was changed since somebody opened the form: nothing is overwritten unseen. */
@Component
class RecordVersions {

    private final AnswerRows rows;
    private final SealedJson json;
    private final Vault vault;

    RecordVersions(AnswerRows rows, SealedJson json, Vault vault) {
        this.rows = rows;
        this.json = json;
        this.vault = vault;
    }

    String of(CaseCode code, Sight sight, FormSchema form) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            held(code, sight, form)
                    .forEach(row -> digest.update(row.id().toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    List<Clash> differing(CaseCode code, Sight sight, FormSchema form, Answers answers, Locale locale) {
        Optional<CaseSafe> safe = vault.safe(code);
        return safe.stream()
                .flatMap(open -> held(code, sight, form)
                        .flatMap(row -> json.find(open, row).stream()
                                .flatMap(theirs -> clash(form, row.field(), theirs, answers, locale).stream())))
                .toList();
    }

    /** What the answers to the form would replace, and what the form is filled in from. */
    private Stream<AnswerRow> held(CaseCode code, Sight sight, FormSchema form) {
        Set<String> prefilled = form.fields().stream()
                .flatMap(field -> Stream.ofNullable(field.prefill()))
                .collect(Collectors.toSet());
        return rows.newest(code).stream()
                .filter(row -> prefilled.contains(row.field())
                        || form.field(row.field())
                                .map(FormField::block)
                                .filter(row.block()::equals)
                                .isPresent())
                .filter(sight::sees);
    }

    private static Optional<Clash> clash(
            FormSchema form, String field, JsonNode theirs, Answers answers, Locale locale) {
        return Optional.ofNullable(answers.values().get(field))
                .filter(yours -> !yours.equals(theirs))
                .map(yours -> new Clash(
                        field,
                        form.label(field, locale),
                        form.inWords(field, theirs, locale),
                        form.inWords(field, yours, locale)));
    }
}
