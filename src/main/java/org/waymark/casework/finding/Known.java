package org.waymark.casework.finding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.casework.RecordValues.Value;
import org.waymark.forms.Identifies;
import org.waymark.vault.Identity;

/** Reads from a record's answers who the person is. */
final class Known {

    private Known() {}

    static Identity of(List<Value> answers) {
        List<Value> said = answers.stream().filter(answer -> !answer.declined()).toList();
        return new Identity(
                texts(said, Identifies.GIVEN_NAME),
                texts(said, Identifies.FAMILY_NAME),
                texts(said, Identifies.ALIAS).stream()
                        .flatMap(names -> Arrays.stream(names.split("[,;/\\n]")))
                        .filter(name -> !name.isBlank())
                        .toList(),
                newest(said, Identifies.BIRTH_DATE).map(Known::date).orElse(null),
                newest(said, Identifies.BIRTH_YEAR)
                        .map(year -> year.json().intValue())
                        .orElse(null),
                texts(said, Identifies.PHONE),
                texts(said, Identifies.DOCUMENT));
    }

    private static Stream<Value> all(List<Value> said, Identifies what) {
        return said.stream().filter(answer -> answer.field().identifies() == what);
    }

    private static List<String> texts(List<Value> said, Identifies what) {
        return all(said, what).map(answer -> answer.json().asText()).toList();
    }

    private static Optional<Value> newest(List<Value> said, Identifies what) {
        return all(said, what).max(Comparator.comparing(Value::at));
    }

    private static @Nullable LocalDate date(Value answer) {
        try {
            return LocalDate.parse(answer.json().asText());
        } catch (DateTimeException noDate) {
            return null;
        }
    }
}
