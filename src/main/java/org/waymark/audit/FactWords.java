package org.waymark.audit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.waymark.audit.Sentence.Part;
import org.waymark.audit.Sentence.Role;
import org.waymark.directory.Agency;
import org.waymark.directory.Country;
import org.waymark.directory.Directory;
import org.waymark.engine.Book;
import org.waymark.ledger.Fact;
import org.waymark.procedures.Diagrams;
import org.waymark.procedures.Editions;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.DutyKey;
import org.waymark.shared.Edition;
import org.waymark.shared.SopKey;

/** The words of a fact: officers by their user names, steps and procedures as the fact's own edition names them. */
@Component
class FactWords {

    /** Which details of a fact name the element of the diagram that it is about. */
    private static final List<String> ELEMENT = List.of("step", "element", "activity");

    /** Where the words for the codes of a detail stand, beside those that all details share. */
    private static final Map<String, List<String>> WORDS = Map.of(
            "change", List.of("casework.house.change."),
            "purpose", List.of("casework.purpose."),
            "recipient", List.of("casework.service."),
            "block", List.of("casework.block."),
            "blocks", List.of("casework.block."),
            "scope", List.of("casework.block."),
            "held", List.of("casework.block."),
            "kind", List.of("attachments.kind."),
            "reason", List.of("casefile.reason."));

    private final Book book;
    private final Diagrams diagrams;
    private final Editions editions;
    private final Directory directory;
    private final Country country;
    private final MessageSource messages;

    FactWords(
            Book book,
            Diagrams diagrams,
            Editions editions,
            Directory directory,
            Country country,
            MessageSource messages) {
        this.book = book;
        this.diagrams = diagrams;
        this.editions = editions;
        this.directory = directory;
        this.country = country;
        this.messages = messages;
    }

    /** What of a fact is told by filling this gap of a sentence. */
    static List<String> tells(String gap) {
        return switch (gap) {
            case "step" -> ELEMENT;
            case "who" -> List.of("officer");
            default -> List.of(gap);
        };
    }

    /** The word for a gap, if the fact has one. */
    Optional<Part> of(String gap, Fact fact, Locale locale) {
        return switch (gap) {
            case "officer" -> Optional.of(officer(fact, locale));
            case "who" -> Optional.ofNullable(fact.officer()).map(id -> new Part(id.value(), Role.OFFICER));
            case "case" -> Optional.ofNullable(fact.caseCode()).map(code -> new Part(code.value(), Role.CODE));
            case "edition" -> Optional.ofNullable(fact.edition()).map(edition -> Part.plain(edition.toString()));
            case "procedure" -> procedure(fact, locale).map(Part::plain);
            case "version" -> version(fact).map(Part::plain);
            case "step" -> element(fact, locale).map(name -> new Part(name, Role.STEP));
            case "flow" -> detail(fact, "flow").map(flow -> flow(flow, fact, locale));
            case "fields" -> fields(fact).map(Part::plain);
            default -> detail(fact, gap).map(value -> word(gap, value, locale));
        };
    }

    private Part officer(Fact fact, Locale locale) {
        return fact.officer() == null
                ? new Part(messages.getMessage("fact.program", null, locale), Role.OFFICER)
                : new Part(fact.officer().value(), Role.OFFICER);
    }

    /** The procedure that a fact names, as its own edition calls it; its key where there is none. */
    Optional<String> procedure(Fact fact, Locale locale) {
        SopKey sop = fact.procedure();
        Edition edition = fact.edition();
        if (sop == null || edition == null) {
            return Optional.ofNullable(sop).map(SopKey::value);
        }
        return Optional.of(
                book.sop(edition, sop).map(found -> found.name(locale)).orElse(sop.value()));
    }

    private Optional<String> version(Fact fact) {
        SopKey sop = fact.procedure();
        Edition edition = fact.edition();
        Optional<String> told = detail(fact, "version");
        return told.isPresent() || sop == null || edition == null
                ? told
                : editions.version(edition, sop).map(number -> Integer.toString(number));
    }

    private Optional<String> element(Fact fact, Locale locale) {
        return ELEMENT.stream()
                .flatMap(key -> detail(fact, key).stream())
                .findFirst()
                .map(id -> named(id, fact, locale));
    }

    /** The name of an element in the fact's own edition; its id where it has none. */
    private String named(String id, Fact fact, Locale locale) {
        Map<String, String> names = fact.procedure() == null || fact.edition() == null
                ? Map.of()
                : diagrams.names(fact.edition(), fact.procedure(), locale);
        return names.getOrDefault(id, id);
    }

    private Part flow(String id, Fact fact, Locale locale) {
        String name = named(id, fact, locale);
        return new Part(name, name.equals(id) ? Role.CODE : Role.PLAIN);
    }

    private static Optional<String> fields(Fact fact) {
        Optional<String> told = detail(fact, "fields");
        return told.isPresent() || fact.commitments().isEmpty()
                ? told
                : Optional.of(
                        fact.commitments().stream().map(Fact.Commitment::field).collect(Collectors.joining(", ")));
    }

    private Part word(String gap, String value, Locale locale) {
        return switch (gap) {
            case "added", "assignee", "member", "released-from" -> new Part(value, Role.OFFICER);
            case "agency", "receiver", "sender" -> Part.plain(agency(value));
            case "recipient" -> Part.plain(recipient(value, locale));
            case "blocks", "scope", "held" ->
                Part.plain(Stream.of(value.split("[ ,]+"))
                        .map(one -> said(gap, one, locale).orElse(one))
                        .collect(Collectors.joining(", ")));
            case "duties", "told" -> Part.plain(duties(value, locale));
            default -> said(gap, value, locale).map(Part::plain).orElseGet(() -> new Part(value, Role.CODE));
        };
    }

    private String agency(String key) {
        return key(key).flatMap(plain -> directory.agency(new AgencyKey(plain)))
                .map(Agency::name)
                .orElse(key);
    }

    private String duties(String keys, Locale locale) {
        return Stream.of(keys.split("[ ,]+"))
                .map(key -> key(key).map(plain -> country.name(new DutyKey(plain), locale))
                        .orElse(key))
                .collect(Collectors.joining(", "));
    }

    /** Whom a consent is for: an agency, a kind of service or a duty. */
    private String recipient(String key, Locale locale) {
        String agency = agency(key);
        return agency.equals(key) ? said("recipient", key, locale).orElseGet(() -> duties(key, locale)) : agency;
    }

    /** A code in words where the messages have some; numbers and codes stand for themselves. */
    private Optional<String> said(String gap, String value, Locale locale) {
        return Stream.concat(WORDS.getOrDefault(gap, List.of()).stream(), Stream.of("fact.value."))
                .flatMap(words -> Stream.ofNullable(messages.getMessage(words + value, null, null, locale)))
                .findFirst();
    }

    private static Optional<String> key(String text) {
        return text.matches("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}") ? Optional.of(text) : Optional.empty();
    }

    private static Optional<String> detail(Fact fact, String key) {
        return Optional.ofNullable(fact.details().get(key)).filter(value -> !value.isBlank());
    }
}
