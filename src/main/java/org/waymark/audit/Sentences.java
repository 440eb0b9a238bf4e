package org.waymark.audit;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.waymark.audit.Sentence.Detail;
import org.waymark.audit.Sentence.Part;
import org.waymark.ledger.Fact;

/** Tells facts in sentences: one pattern for each kind of fact and language, {@code fact.<kind>} in the messages. */
@Component
class Sentences {

    private final MessageSource messages;
    private final FactWords words;

    Sentences(MessageSource messages, FactWords words) {
        this.messages = messages;
        this.words = words;
    }

    /** The fact in words; what the sentence does not tell follows as codes. */
    Sentence of(Fact fact, Locale locale) {
        SentencePattern pattern =
                SentencePattern.of(messages.getMessage("fact." + fact.kind().key(), null, locale));
        Set<String> told = new HashSet<>();
        List<Part> parts = pattern.fill(gap -> {
            Optional<Part> word = words.of(gap, fact, locale);
            word.ifPresent(found -> told.addAll(FactWords.tells(gap)));
            return word;
        });
        return new Sentence(parts, rest(fact, told, locale));
    }

    private List<Detail> rest(Fact fact, Set<String> told, Locale locale) {
        Map<String, String> all = new LinkedHashMap<>();
        put(all, "officer", fact.officer());
        put(all, "task", fact.task());
        put(all, "procedure", fact.procedure());
        put(all, "edition", fact.edition());
        all.putAll(fact.details());
        all.keySet().removeAll(told);
        Stream<Detail> details = all.entrySet().stream().map(one -> detail(one.getKey(), one.getValue(), locale));
        Stream<Detail> fields = fact.commitments().stream().map(field -> new Detail(field.field(), field.hash(), true));
        return Stream.concat(details, fields).toList();
    }

    private Detail detail(String key, String value, Locale locale) {
        String name = messages.getMessage("audit.detail." + key, null, null, locale);
        return name == null ? new Detail(key, value, true) : new Detail(name, value, false);
    }

    private static void put(Map<String, String> all, String name, @Nullable Object key) {
        if (key != null) {
            all.put(name, key.toString());
        }
    }
}
