package org.waymark.casework.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.waymark.directory.Agency;
import org.waymark.directory.Directory;
import org.waymark.engine.Book;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.RecordedFact;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.SectorKey;

/** Tells on a case's page what was done, newest first; the handing on in between is left out. */
@Component
class Deeds {

    private static final Set<FactKind> LEFT_OUT = EnumSet.of(
            FactKind.RECORD_WRITTEN,
            FactKind.TASK_CREATED,
            FactKind.TASK_CLAIMED,
            FactKind.TASK_RELEASED,
            FactKind.TASK_CANCELLED,
            FactKind.PROCEDURE_STARTED,
            FactKind.PROCEDURE_ENDED);

    private final Book book;
    private final Directory directory;
    private final MessageSource messages;
    private final ZoneId zone;

    Deeds(Book book, Directory directory, MessageSource messages, ZoneId zone) {
        this.zone = zone;
        this.book = book;
        this.directory = directory;
        this.messages = messages;
    }

    /** One deed in words. @param sector whose colour it has, null for none */
    record Deed(Instant at, @Nullable SectorKey sector, String words) {}

    List<Deed> of(List<RecordedFact> facts, Locale locale) {
        List<Deed> deeds = new ArrayList<>();
        for (RecordedFact one : facts) {
            if (!LEFT_OUT.contains(one.fact().kind())) {
                deeds.add(new Deed(one.at(), one.fact().sector(), words(one.fact(), locale)));
            }
        }
        Collections.reverse(deeds);
        return deeds;
    }

    private String words(Fact fact, Locale locale) {
        String who = fact.officer() == null
                ? messages.getMessage("casework.procedure", null, locale)
                : fact.officer().value();
        Object[] places = {who, what(fact, locale), receiver(fact), reason(fact, locale)};
        String deed = String.valueOf(
                messages.getMessage("casework.deed." + fact.kind().key(), places, locale));
        return dated("on-paper", fact.details().get("occurred-at"), locale)
                .apply(dated("happened", fact.details().get("happened-at"), locale)
                        .apply(deed));
    }

    /** Adds to a deed when it was done on paper, or when that happened of which it tells. */
    private UnaryOperator<String> dated(String key, @Nullable String at, Locale locale) {
        if (at == null) {
            return UnaryOperator.identity();
        }
        String when = DateTimeFormatter.ofPattern("d MMM, HH:mm", locale)
                .format(Instant.parse(at).atZone(zone));
        return deed -> messages.getMessage("casework.deed." + key, new Object[] {deed, when}, locale);
    }

    /** The step that was done, the service that was asked for, or the purpose that was agreed to. */
    private String what(Fact fact, Locale locale) {
        String member = fact.details().get("member");
        if (member != null) {
            return member;
        }
        String flag = fact.details().get("flag");
        if (flag != null) {
            return messages.getMessage("casefile.flag." + flag, null, locale);
        }
        String level = fact.details().get("level");
        if (level != null) {
            return messages.getMessage("casefile.level." + level, null, locale);
        }
        String service = fact.details().get("service");
        String purpose = fact.details().get("purpose");
        if (service != null) {
            return messages.getMessage("casework.service." + service, null, locale);
        }
        return purpose == null ? step(fact, locale) : messages.getMessage("casework.purpose." + purpose, null, locale);
    }

    private String step(Fact fact, Locale locale) {
        String id = fact.details().getOrDefault("step", "");
        return Optional.ofNullable(fact.edition())
                .flatMap(edition -> Optional.ofNullable(fact.procedure()).flatMap(sop -> book.sop(edition, sop)))
                .flatMap(sop -> sop.step(id))
                .map(step -> step.name(locale))
                .orElse(id);
    }

    /** Why it was done, where the fact holds a reason that has words. */
    private String reason(Fact fact, Locale locale) {
        String code = fact.details().getOrDefault("reason", "");
        String words = messages.getMessage("casefile.reason." + code, null, "", locale);
        return String.valueOf(
                words == null || words.isEmpty()
                        ? messages.getMessage("casefile.flag-reason." + code, null, "", locale)
                        : words);
    }

    private String receiver(Fact fact) {
        return Optional.ofNullable(fact.details().get("receiver"))
                .flatMap(key -> directory.agency(new AgencyKey(key)))
                .map(Agency::name)
                .orElse("");
    }
}
